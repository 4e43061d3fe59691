pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// What happens after this, in order.
Card {
    id: root

    required property Rows steps

    implicitHeight: words.implicitHeight + 2 * root.padding

    ColumnLayout {
        id: words

        width: parent.width
        spacing: Theme.gap

        Heading {
            text: qsTr("接下来")
        }

        Repeater {
            model: root.steps

            RowLayout {
                id: step

                required property int index
                required property string text

                Layout.fillWidth: true
                spacing: Theme.gap

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    implicitWidth: Theme.iconLarge
                    implicitHeight: Theme.iconLarge
                    radius: width / 2
                    color: Theme.primaryTint

                    Words {
                        anchors.centerIn: parent
                        text: step.index + 1
                        color: Theme.primary
                        font.bold: true
                        Accessible.ignored: true
                    }
                }

                Words {
                    Layout.fillWidth: true
                    text: step.text
                }
            }
        }
    }
}
