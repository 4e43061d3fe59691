pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Sketch: a counter. The six things most people come for, at once; the rest behind a seventh.
Window {
    id: root

    readonly property bool portrait: root.height > root.width

    color: Theme.surface

    Rectangle {
        id: side

        width: root.portrait ? parent.width : parent.width * 0.3
        height: root.portrait ? parent.height * 0.22 : parent.height
        color: Theme.bar

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.margin
            spacing: Theme.gapSmall

            Words {
                text: "河套知服"
                color: Theme.barInk
                font.bold: true
                font.pixelSize: Theme.textDisplay
            }

            Words {
                Layout.fillWidth: true
                text: "知识产权公共服务自助终端"
                color: Theme.barInkSoft
                font.pixelSize: Theme.textHeading
            }

            Item {
                Layout.fillHeight: true
            }

            Words {
                Layout.fillWidth: true
                text: "不会用？请身边的工作人员帮您。"
                color: Theme.barAccent
            }
        }
    }

    GridLayout {
        anchors.left: root.portrait ? parent.left : side.right
        anchors.right: parent.right
        anchors.top: root.portrait ? side.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: [["stamp", "注册商标", "给自家产品起名、防别人用"], ["pencil", "商标改名改地址", "搬家、改名后要变更"], ["lightbulb", "申请专利", "费用能减、怎么申请"], ["sprout", "地理标志", "用上河套的牌子"], ["shield", "有人仿冒", "投诉、调解、作证据"], ["search", "查办理进度", "用申请编号和身份证后四位"]]

            Tile {
                required property var modelData

                Layout.fillWidth: true
                Layout.fillHeight: true
                iconName: modelData[0]
                text: modelData[1]
                detail: modelData[2]
            }
        }

        PrimaryButton {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: "其他 42 项服务"
            iconName: "chevron-right"
            iconAfter: true
            textSize: Theme.textTitle
        }
    }
}
