pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Hetao.Kiosk
import qml
import qml.controls

// The districts in rough relative place, with a mark for every outlet; a touch lists those of one. No survey, no borders.
// Widths of lines and marks are in the units of the drawing, so that they grow with it.
Item {
    id: root

    required property OutletsViewModel outlets
    // As large as fits; the words below it keep their room.
    readonly property real factor: Math.min(root.width / root.outlets.mapWidth, (root.height - root.below) / root.outlets.mapHeight)
    readonly property real below: note.height + Theme.gapTiny

    implicitHeight: root.outlets.mapHeight * root.width / root.outlets.mapWidth + root.below

    Repeater {
        model: root.outlets.areas

        Shape {
            id: shape

            required property string code
            required property string shape

            width: root.outlets.mapWidth
            height: root.outlets.mapHeight
            transform: Scale {
                xScale: root.factor
                yScale: root.factor
            }

            ShapePath {
                fillColor: root.outlets.area === shape.code ? Theme.primaryTintStrong : Theme.primaryTint
                strokeWidth: -1

                PathSvg {
                    path: shape.shape
                }
            }
        }
    }

    Shape {
        width: root.outlets.mapWidth
        height: root.outlets.mapHeight
        transform: Scale {
            xScale: root.factor
            yScale: root.factor
        }

        ShapePath {
            fillColor: Theme.clear
            strokeColor: Theme.river
            strokeWidth: 7
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.outlets.river
            }
        }
    }

    Repeater {
        model: root.outlets.marks

        Item {
            id: mark

            required property real east
            required property real south
            required property bool here
            required property bool meant

            x: mark.east * root.factor
            y: mark.south * root.factor

            Rectangle {
                anchors.centerIn: parent
                visible: !mark.here
                width: 14 * root.factor
                height: width
                radius: width / 2
                color: mark.meant ? Theme.primary : Theme.clear
                border.color: Theme.primary
                border.width: Theme.edge
            }

            Rectangle {
                anchors.centerIn: parent
                visible: mark.here
                width: 24 * root.factor
                height: width
                radius: width / 2
                color: Theme.card
                border.color: Theme.primaryStrong
                border.width: Theme.edge * 2

                Rectangle {
                    anchors.centerIn: parent
                    width: 10 * root.factor
                    height: width
                    radius: width / 2
                    color: Theme.primaryStrong
                }
            }
        }
    }

    Repeater {
        model: root.outlets.areas

        PushButton {
            id: area

            required property string code
            required property string label
            required property string name
            required property int count
            required property real east
            required property real south

            objectName: `area_${area.code}`
            x: area.east * root.factor - width / 2
            y: area.south * root.factor - height / 2
            leastWidth: Theme.touch
            leftPadding: Theme.gapSmall
            rightPadding: Theme.gapSmall
            ground: root.outlets.area === area.code ? Theme.primary : Theme.card
            foreground: root.outlets.area === area.code ? Theme.primaryInk : Theme.primary
            line: Theme.primary
            text: area.label
            Accessible.name: qsTr("%1，%2 个网点").arg(area.name).arg(area.count)
            onClicked: root.outlets.lookAt(area.code)
        }
    }

    Caption {
        id: note

        y: root.outlets.mapHeight * root.factor + Theme.gapTiny
        width: parent.width
        objectName: "map_note"
        text: qsTr("示意图：只表示大概位置，不是测绘图，不表示界线。大圈是您在的地方。")
    }
}
