pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// One part of the guide as a sheet: its number and title, then its lines.
Rectangle {
    id: root

    required property string key
    required property string title
    required property int number
    required property Rows lines
    property Component more // what a part shows beside its lines

    signal ticked(material: string, held: bool)

    objectName: `part_${root.key}`
    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.outline
    border.width: Theme.edge

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gapLarge
        spacing: Theme.gapSmall

        RowLayout {
            spacing: Theme.gapSmall

            Rectangle {
                Layout.preferredWidth: Theme.textLead * 1.3
                Layout.preferredHeight: width
                visible: root.number > 0
                radius: width / 2
                color: Theme.primary

                Words {
                    anchors.centerIn: parent
                    text: root.number
                    color: Theme.primaryInk
                    font.bold: true
                }
            }

            Heading {
                Layout.fillWidth: true
                text: root.title
                color: Theme.primary
                font.pixelSize: Theme.textLead
            }
        }

        Repeater {
            model: root.lines

            GuideLine {
                Layout.fillWidth: true
                onTicked: has => root.ticked(tick, has)
            }
        }

        Loader {
            Layout.fillWidth: true
            active: root.more !== null
            visible: active
            sourceComponent: root.more
        }
    }
}
