pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// What the staff asked for, all of it at once: what is still to come, why, and what has been received.
Card {
    id: root

    required property Rows asked
    property string lead
    property string how

    implicitHeight: list.implicitHeight + 2 * padding
    visible: root.asked.count > 0

    ColumnLayout {
        id: list

        width: parent.width
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            objectName: "asked_lead"
            text: root.lead
            font.bold: true
        }

        Repeater {
            model: root.asked

            RowLayout {
                id: line

                required property string title
                required property string reason
                required property bool done

                Layout.fillWidth: true
                spacing: Theme.gap

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: line.done ? "circle-check" : "circle-alert"
                    beside: Theme.textBody
                    color: line.done ? Theme.success : Theme.warning
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        Layout.fillWidth: true
                        text: line.done ? qsTr("%1（已收到）").arg(line.title) : line.title
                    }

                    Words {
                        Layout.fillWidth: true
                        visible: line.reason !== ""
                        text: line.reason
                        color: Theme.inkSoft
                    }
                }
            }
        }

        Words {
            Layout.fillWidth: true
            objectName: "asked_how"
            visible: root.how !== ""
            text: root.how
            font.bold: true
        }
    }
}
