import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One file that came: what it is and what became of it.
Rectangle {
    id: root

    required property string key
    required property string name
    required property real size // bytes
    required property int pages
    required property string stage
    required property string reason

    readonly property bool refused: root.stage === "refused"
    readonly property var icons: ({
            coming: "clock",
            done: "circle-check",
            refused: "circle-alert"
        })
    readonly property var inks: ({
            coming: Theme.inkSoft,
            done: Theme.success,
            refused: Theme.danger
        })
    readonly property var words: ({
            coming: qsTr("正在接收"),
            done: qsTr("已收到"),
            refused: qsTr("没收下：%1").arg(root.reason)
        })
    readonly property string measure: root.size < 1000000 ? qsTr("%1 KB").arg(Math.max(1, Math.round(root.size / 1000))) : qsTr("%1 MB").arg((root.size / 1000000).toFixed(1))
    readonly property string extent: root.pages > 0 ? `${root.measure} · ${qsTr("%n 页", "", root.pages)}` : root.measure
    readonly property string standing: root.words[root.stage] ?? ""

    objectName: `sent_${root.key}`
    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: root.refused ? Theme.dangerTint : Theme.card
    border.color: root.refused ? Theme.danger : Theme.outline
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.name}，${root.extent}，${root.standing}`

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.icons[root.stage] ?? ""
            beside: Theme.textBody
            color: root.inks[root.stage] ?? Theme.ink
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

            Words {
                Layout.fillWidth: true
                objectName: `sent_state_${root.key}`
                text: root.standing
                color: root.inks[root.stage] ?? Theme.ink
                Accessible.ignored: true
            }

            Caption {
                Layout.fillWidth: true
                text: root.extent
                Accessible.ignored: true
            }
        }
    }
}
