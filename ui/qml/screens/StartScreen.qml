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
    readonly property bool lowered: root.portrait && Theme.reach
    readonly property bool roomy: !Theme.largest // the largest words leave room for the ways in, not for what is said of them
    readonly property real least: outlet.implicitHeight + name.implicitHeight + Theme.gapTiny
    readonly property real room: (root.lowered ? header.y - words.y : foot.y - words.y - ways.implicitHeight - Theme.gap) - Theme.gap - root.least
    readonly property bool explains: root.room >= subject.implicitHeight + Theme.gapTiny // what is said besides goes first
    readonly property bool turns: root.room >= subject.implicitHeight + turning.implicitHeight + 3 * Theme.gapTiny

    Landscape {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: root.lowered ? header.top : parent.bottom
        anchors.top: parent.top
        anchors.topMargin: root.lowered ? 0 : header.height
        sun: root.portrait ? Qt.point(1210, 190) : Qt.point(1330, -90)
    }

    StatusHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        y: root.lowered ? root.height / 2 : 0
        terminal: root.terminal
        caption: root.terminal.dateText
    }

    ColumnLayout {
        id: words

        anchors.top: root.lowered ? parent.top : header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: root.portrait ? Theme.gapHuge * 2 : Theme.gapHuge
        anchors.leftMargin: Theme.margin * (root.portrait ? 1 : 2)
        anchors.rightMargin: Theme.margin * (root.portrait ? 1 : 2)
        spacing: Theme.gapTiny

        Words {
            id: outlet

            Layout.fillWidth: true
            text: root.terminal.outletName
            color: Theme.primary
            font.pixelSize: Theme.textLead
            font.bold: true
        }

        Words {
            id: name

            Layout.fillWidth: true
            text: qsTr("河套知服")
            font.pixelSize: Theme.textDisplay
            font.bold: true
            color: Theme.primaryStrong
            Accessible.role: Accessible.Heading
        }

        Words {
            id: subject

            Layout.fillWidth: true
            visible: root.explains
            text: qsTr("知识产权公共服务自助终端")
            font.pixelSize: Theme.textTitle
            color: Theme.primaryStrong
        }

        StackLayout {
            id: turning

            Layout.fillWidth: true
            visible: root.turns
            Layout.fillHeight: false
            Layout.topMargin: Theme.gapTiny
            currentIndex: root.terminal.notices.position

            Repeater {
                model: root.terminal.notices.lines

                TurningLine {
                    onOpened: root.terminal.notices.open()
                }
            }
        }
    }

    GridLayout {
        id: ways

        anchors.top: root.lowered ? header.bottom : words.bottom
        anchors.left: words.left
        anchors.right: words.right
        anchors.topMargin: Math.max(root.lowered ? Theme.gapTiny : Theme.gap, Math.min(Theme.gapHuge, (foot.y - words.y - words.height - ways.implicitHeight) / 2))
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapLarge
        rowSpacing: root.lowered ? Theme.gapSmall : (root.roomy ? Theme.gapLarge : Theme.gap)

        GridLayout {
            Layout.fillWidth: true
            Layout.columnSpan: ways.columns
            columns: ways.columns
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall

            PrimaryButton {
                objectName: "button_open_draft"
                Layout.fillWidth: true
                visible: root.terminal.draft.itemName !== ""
                iconName: "rotate-ccw"
                text: qsTr("继续刚才的填写")
                onClicked: root.terminal.draft.open()
            }

            SearchButton {
                objectName: "button_search"
                Layout.fillWidth: true
                visible: root.terminal.draft.itemName === "" // there is room for one of the two, and the other one vanishes soon
                onClicked: root.terminal.search.open()
            }

            SecondaryButton {
                objectName: "button_open_opening"
                Layout.fillWidth: root.portrait
                visible: !root.lowered || root.roomy // without room here it is where an application is looked up
                implicitHeight: Theme.touchLarge
                iconName: "qr-code"
                text: qsTr("打开带走的草稿")
                onClicked: root.terminal.opening.begin()
            }
        }

        GreatButton {
            objectName: "button_begin"
            Layout.fillWidth: true
            Layout.fillHeight: true
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
            badge: Theme.accentBadge
            onClicked: root.terminal.begin()
        }

        GreatButton {
            objectName: "button_look_up"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.length(2)
            Layout.horizontalStretchFactor: 2
            iconName: "search"
            text: qsTr("查办理进度")
            detail: qsTr("用申请编号和身份证后四位")
            onClicked: root.terminal.openLookUp()
        }
    }

    Rectangle {
        id: foot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(Theme.touchLarge, help.implicitHeight + 2 * Theme.gapTiny)
        color: Theme.bar

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            spacing: Theme.gapSmall

            Icon {
                name: "headset"
                size: Theme.iconSmall
                color: Theme.barAccent
            }

            Words {
                id: help

                Layout.fillWidth: true
                text: root.terminal.outletPhone === "" ? qsTr("不会用？请身边的工作人员帮您。") : qsTr("不会用？请身边的工作人员帮您，或拨打 %1。").arg(root.terminal.outletPhone)
                color: Theme.barInk
            }

            QuietButton {
                objectName: "button_staff"
                text: qsTr("工作人员")
                foreground: Theme.barInkSoft
                groundPressed: Theme.shade
                iconName: "lock"
                onClicked: root.terminal.openStaff()
            }
        }
    }
}
