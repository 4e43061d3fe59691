pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What one kind of enterprise settles, one after another (套餐): each with the reason, and whom to turn to.
Page {
    id: root

    readonly property SituationsViewModel situations: root.terminal.situations

    official: true
    title: root.situations.packageName
    lead: Theme.spare ? "" : root.situations.packageFor

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: Math.min(parent.width, Theme.readingWidth)
            spacing: Theme.gap

            Notice {
                Layout.fillWidth: true
                objectName: "package_summary"
                text: root.situations.packageSummary
                detail: root.situations.packageCaution
            }

            Heading {
                Layout.fillWidth: true
                text: qsTr("按顺序办这些，点一件看怎么办")
                color: Theme.primary
            }

            Repeater {
                model: root.situations.packageSteps

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.situations.follow(kind, target)
                }
            }

            Sentences {
                title: qsTr("找谁办")
                icon: "users"
                sentences: root.situations.packageContacts
            }

            Sentences {
                title: qsTr("还要知道的")
                icon: "info"
                sentences: root.situations.packageNotes
            }
        }
    }
}
