import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Asks whether somebody is still there before the session is wiped; any touch is an answer.
Rectangle {
    id: root

    required property TerminalViewModel terminal
    property int secondsLeft: root.terminal.countdown

    color: Theme.shade
    visible: root.secondsLeft > 0
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("您还在吗？")

    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.length(190 * Theme.growth))
        height: words.implicitHeight + 2 * Theme.gapHuge
        radius: Theme.radius
        color: Theme.card
        border.color: Theme.outline
        border.width: Theme.edge

        ColumnLayout {
            id: words

            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gapHuge
            spacing: Theme.gap

            Title {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("您还在吗？")
            }

            Words {
                objectName: "countdown"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: root.secondsLeft
                color: Theme.primary
                font.bold: true
                font.pixelSize: Theme.textDisplay
            }

            Lead {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("秒后清除您填写的内容，回到首页。\n点一下屏幕，接着办。")
            }

            PrimaryButton {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.gap
                objectName: "button_stay"
                implicitHeight: Theme.touchLarge
                text: qsTr("我还在，继续办理")
            }

            SecondaryButton {
                Layout.alignment: Qt.AlignHCenter
                objectName: "button_take_idle"
                visible: root.terminal.taking.offered && root.terminal.taking.possible
                implicitHeight: Theme.touchLarge
                iconName: "qr-code"
                text: qsTr("带走草稿，以后接着填")
                onClicked: root.terminal.taking.ask()
            }
        }
    }
}
