import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One file: what it is, how far it has come, and a way to take it out again.
Rectangle {
    id: root

    required property string key
    required property string name
    required property real size // bytes
    required property int pages
    required property string stage
    required property real share
    required property string reason

    readonly property bool refused: root.stage === "refused"
    readonly property var icons: ({
            waiting: "clock",
            uploading: "send",
            done: "circle-check",
            refused: "circle-alert"
        })
    readonly property var inks: ({
            waiting: Theme.inkSoft,
            uploading: Theme.primary,
            done: Theme.success,
            refused: Theme.danger
        })
    readonly property var words: ({
            waiting: qsTr("等着上传"),
            uploading: qsTr("正在上传"),
            done: qsTr("已传好"),
            refused: qsTr("没收下")
        })
    readonly property string measure: root.size < 1000000 ? qsTr("%1 KB").arg(Math.max(1, Math.round(root.size / 1000))) : qsTr("%1 MB").arg((root.size / 1000000).toFixed(1))
    readonly property string extent: root.pages > 0 ? `${root.measure} · ${qsTr("%n 页", "", root.pages)}` : root.measure

    signal removed

    objectName: `file_${root.key}`
    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: root.refused ? Theme.dangerTint : Theme.card
    border.color: root.refused ? Theme.danger : Theme.outline
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.name}，${root.extent}，${root.words[root.stage]} ${root.stage === "uploading" ? track.percent : root.reason}`

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gapSmall
        anchors.topMargin: Theme.gapSmall
        anchors.bottomMargin: Theme.gapSmall
        spacing: Theme.gap

        Icon {
            name: "file-text"
            size: Theme.iconLarge
            color: root.refused ? Theme.danger : Theme.primary
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.hair

            Words {
                Layout.fillWidth: true
                text: root.name
                font.bold: true
                Accessible.ignored: true
            }

            Caption {
                Layout.fillWidth: true
                text: root.extent
                Accessible.ignored: true
            }

            RowLayout {
                Layout.fillWidth: true
                visible: root.stage !== "uploading"
                spacing: Theme.gapTiny

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: root.icons[root.stage] ?? ""
                    size: Theme.iconSmall
                    beside: Theme.textBody
                    color: root.inks[root.stage] ?? Theme.ink
                }

                Words {
                    Layout.fillWidth: true
                    objectName: `file_state_${root.key}`
                    text: root.refused ? `${root.words.refused}：${root.reason}` : root.words[root.stage] ?? ""
                    color: root.inks[root.stage] ?? Theme.ink
                    Accessible.ignored: true
                }
            }

            ProgressTrack {
                id: track

                Layout.fillWidth: true
                visible: root.stage === "uploading"
                title: root.words.uploading
                share: root.share
                Accessible.ignored: true
            }
        }

        SecondaryButton {
            objectName: `button_remove_${root.key}`
            line: Theme.outline
            iconName: "trash-2"
            text: qsTr("删除")
            Accessible.name: qsTr("删除%1").arg(root.name)
            onClicked: root.removed()
        }
    }
}
