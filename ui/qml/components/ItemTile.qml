import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// An item: the name a citizen would use, the official one, how long and how much.
T.AbstractButton {
    id: root

    required property string item
    required property string plainName
    required property string name
    required property string time
    required property string timeMark
    required property string fee
    required property string feeMark

    text: root.plainName
    implicitHeight: row.implicitHeight + topPadding + bottomPadding
    padding: Theme.gapLarge
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: Accessible.Button
    Accessible.name: root.plainName
    Accessible.description: root.name

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.primaryTint : Theme.card
        border.color: root.down ? Theme.primary : Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.gapLarge

        ColumnLayout {
            spacing: Theme.gapTiny

            Heading {
                Layout.fillWidth: true
                text: root.plainName
                Accessible.ignored: true
            }

            Caption {
                Layout.fillWidth: true
                visible: !Theme.spare
                text: root.name
                Accessible.ignored: true
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapTiny
                spacing: Theme.gapSmall

                Chip {
                    width: Math.min(implicitWidth, parent.width)
                    visible: root.time !== ""
                    iconName: "clock"
                    text: root.timeMark === "" ? root.time : qsTr("%1（%2）").arg(root.time).arg(root.timeMark)
                }

                Chip {
                    width: Math.min(implicitWidth, parent.width)
                    iconName: "coins"
                    text: root.feeMark === "" ? root.fee : qsTr("%1（%2）").arg(root.fee).arg(root.feeMark)
                }
            }
        }

        Icon {
            name: "chevron-right"
            color: Theme.primary
        }
    }
}
