pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// The guide of one item: what everybody asks first, then the seven core elements, each in its own place.
Page {
    id: root

    official: true
    title: root.terminal.guides.plainName
    lead: Theme.spare ? "" : root.terminal.guides.fullName

    actions: PrimaryButton {
        objectName: "button_apply"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: qsTr("现在就办")
        iconName: "pencil"
        onClicked: root.terminal.guides.apply()
    }

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait || Theme.textSize === "largest" ? 2 : 4
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: root.terminal.guides.facts

                    FactCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Icon {
                    name: "landmark"
                    size: Theme.iconSmall
                    color: Theme.primary
                }

                Words {
                    Layout.fillWidth: true
                    text: root.terminal.guides.deciding
                    color: Theme.primary
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                PartColumn {
                    parts: root.terminal.guides.preparing
                }

                PartColumn {
                    parts: root.terminal.guides.knowing
                }
            }

            Caption {
                Layout.fillWidth: true
                text: root.terminal.guides.draft ? qsTr("目录版本 %1（草案，标“待核对”的内容正式上线前由业务科室确认）").arg(root.terminal.guides.edition) : qsTr("目录版本 %1").arg(root.terminal.guides.edition)
            }
        }
    }

    component PartColumn: ColumnLayout {
        id: column

        required property Rows parts

        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: column.parts

            GuidePart {
                Layout.fillWidth: true
            }
        }
    }
}
