pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One page as it will be handed in, and what may be done with it.
Rectangle {
    id: root

    required property string key
    required property string title
    required property string picture
    required property string hint
    required property bool first
    required property bool trimmed

    property bool trimming: false

    signal turned
    signal raised
    signal cut(side: string)
    signal restored
    signal removed

    objectName: `page_${root.key}`
    implicitHeight: body.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: Theme.card
    border.color: root.hint !== "" ? Theme.warning : Theme.outline
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.title} ${root.hint}`

    component Doing: SecondaryButton {
        required property string doing

        objectName: `${doing}_${root.key}`
        line: Theme.outline
        Accessible.name: qsTr("%1：%2").arg(root.title).arg(text)
    }

    RowLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Image {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.length(44)
            Layout.preferredHeight: Theme.length(60)
            source: root.picture
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.gapSmall

            Words {
                Layout.fillWidth: true
                text: root.title
                font.bold: true
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                objectName: `hint_${root.key}`
                visible: root.hint !== ""
                text: root.hint
                color: Theme.warning
                Accessible.ignored: true
            }

            Flow {
                Layout.fillWidth: true
                visible: !root.trimming
                spacing: Theme.gapSmall

                Doing {
                    doing: "turn"
                    iconName: "refresh-cw"
                    text: qsTr("转一下")
                    onClicked: root.turned()
                }

                Doing {
                    doing: "trim"
                    iconName: "scan-line"
                    text: qsTr("裁边")
                    onClicked: root.trimming = true
                }

                Doing {
                    doing: "raise"
                    visible: !root.first
                    iconName: "arrow-up"
                    text: qsTr("往前放")
                    onClicked: root.raised()
                }

                Doing {
                    doing: "remove"
                    iconName: "trash-2"
                    text: qsTr("删除这页")
                    onClicked: root.removed()
                }
            }

            Flow {
                Layout.fillWidth: true
                visible: root.trimming
                spacing: Theme.gapSmall

                Doing {
                    doing: "top"
                    iconName: "arrow-down"
                    text: qsTr("裁上边")
                    onClicked: root.cut("top")
                }

                Doing {
                    doing: "bottom"
                    iconName: "arrow-up"
                    text: qsTr("裁下边")
                    onClicked: root.cut("bottom")
                }

                Doing {
                    doing: "left"
                    iconName: "arrow-right"
                    text: qsTr("裁左边")
                    onClicked: root.cut("left")
                }

                Doing {
                    doing: "right"
                    iconName: "arrow-left"
                    text: qsTr("裁右边")
                    onClicked: root.cut("right")
                }

                Doing {
                    doing: "restore"
                    enabled: root.trimmed
                    iconName: "rotate-ccw"
                    text: qsTr("恢复原样")
                    onClicked: root.restored()
                }

                Doing {
                    doing: "trimmed"
                    iconName: "check"
                    text: qsTr("裁好了")
                    onClicked: root.trimming = false
                }
            }
        }
    }
}
