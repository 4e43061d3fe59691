pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What to do about one thing that has happened.
Page {
    id: root

    readonly property SituationsViewModel situations: root.terminal.situations

    official: true
    title: root.situations.title

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: Math.min(parent.width, Theme.readingWidth)
            spacing: Theme.gap

            Notice {
                Layout.fillWidth: true
                objectName: "advice"
                text: root.situations.advice
            }

            Heading {
                Layout.fillWidth: true
                text: qsTr("您可以办这些")
                color: Theme.primary
            }

            Repeater {
                model: root.situations.leads

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.situations.follow(kind, target)
                }
            }
        }
    }
}
