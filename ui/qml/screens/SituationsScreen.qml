pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What happens to people, in their words; and what they take for each other, each with a few questions to ask;
// between them what enterprises settle one after another.
Page {
    id: root

    official: true
    title: qsTr("您遇到了什么事？")
    lead: Theme.spare ? "" : qsTr("点一件和您差不多的事，看该办什么。")

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            Heading {
                Layout.fillWidth: true
                text: qsTr("分不清该办哪一项？回答一两个问题就知道")
                color: Theme.primary
            }

            Ways {
                model: root.terminal.situations.paths
            }

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                visible: root.terminal.situations.packages.count > 0
                text: qsTr("为企业和合作社准备的")
                color: Theme.primary
            }

            Ways {
                model: root.terminal.situations.packages
            }

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                text: qsTr("我遇到的事")
                color: Theme.primary
            }

            Ways {
                model: root.terminal.situations.situations
            }
        }
    }

    component Ways: GridLayout {
        id: ways

        required property Rows model

        Layout.fillWidth: true
        columns: Theme.spare || (root.portrait && Theme.large) ? 1 : root.portrait || Theme.largest ? 2 : 3
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: ways.model

            WayTile {
                Layout.fillWidth: true
                Layout.fillHeight: true
                onClicked: root.terminal.situations.follow(kind, target)
            }
        }
    }
}
