pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Nobody is there yet: what this is, and one large way in.
FocusScope {
    id: root

    required property TerminalViewModel terminal
    readonly property bool portrait: root.height > root.width

    Landscape {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: root.height - header.height
        sun: root.portrait ? Qt.point(1210, 190) : Qt.point(1330, -90)
    }

    StatusHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        terminal: root.terminal
        caption: root.terminal.dateText
    }

    ColumnLayout {
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: root.portrait ? Theme.gapHuge * 2 : Theme.gapHuge * 1.4
        anchors.leftMargin: Theme.margin * (root.portrait ? 1 : 2)
        anchors.rightMargin: Theme.margin * (root.portrait ? 1 : 2)
        spacing: Theme.gapSmall

        Words {
            Layout.fillWidth: true
            text: root.terminal.outletName
            color: Theme.primary
            font.pixelSize: Theme.textLead
            font.bold: true
        }

        Words {
            Layout.fillWidth: true
            text: qsTr("河套知服")
            font.pixelSize: Theme.textDisplay
            font.bold: true
            color: Theme.primaryStrong
            Accessible.role: Accessible.Heading
        }

        Words {
            Layout.fillWidth: true
            text: qsTr("知识产权公共服务自助终端")
            font.pixelSize: Theme.textTitle
            color: Theme.primaryStrong
        }

        Lead {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapTiny
            text: qsTr("专利、商标、地理标志的事，在这里看指南、填申请、查进度。不用预约。")
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapHuge
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.gapLarge
            rowSpacing: Theme.gapLarge

            GreatButton {
                objectName: "button_begin"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.length(3)
                Layout.horizontalStretchFactor: 3
                focus: true
                iconName: "hand"
                text: qsTr("看指南、办事")
                detail: qsTr("%1 类 %2 项服务，填好当场打凭条").arg(root.terminal.guides.categoryCount).arg(root.terminal.guides.itemCount)
                ground: Theme.accent
                groundPressed: Theme.accentPressed
                foreground: Theme.accentInk
                detailColor: Theme.accentInk
                line: Theme.accent
                badge: Theme.accentTint
                onClicked: root.terminal.begin()
            }

            GreatButton {
                objectName: "button_look_up"
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.length(2)
                Layout.horizontalStretchFactor: 2
                iconName: "search"
                text: qsTr("查办理进度")
                detail: qsTr("用申请编号和身份证后四位")
                onClicked: root.terminal.openLookUp()
            }
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.touchLarge
        color: Theme.primaryStrong

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            spacing: Theme.gapSmall

            Icon {
                name: "headset"
                size: Theme.iconSmall
                color: Theme.accent
            }

            Words {
                Layout.fillWidth: true
                text: root.terminal.outletPhone === "" ? qsTr("不会用？请身边的工作人员帮您。") : qsTr("不会用？请身边的工作人员帮您，或拨打 %1。").arg(root.terminal.outletPhone)
                color: Theme.primaryInk
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }

            QuietButton {
                objectName: "button_staff"
                text: qsTr("工作人员")
                foreground: Theme.primaryInkSoft
                groundPressed: Theme.primary
                iconName: "lock"
                onClicked: root.terminal.openStaff()
            }
        }
    }
}
