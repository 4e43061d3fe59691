import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// Says that something is under way, when it takes long enough for people to wonder.
Rectangle {
    id: root

    required property TerminalViewModel terminal

    objectName: "waiting_notice"
    visible: root.terminal.waiting
    implicitWidth: row.implicitWidth + 2 * Theme.gapLarge
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: height / 2
    color: Theme.bar
    border.color: Theme.barInkSoft
    border.width: Theme.edge

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "hourglass"
            color: Theme.barAccent
        }

        Words {
            objectName: "waiting"
            text: qsTr("正在办理，请稍等")
            color: Theme.barInk
            wrapMode: Text.NoWrap
        }

        WaitingDots {
            anchors.verticalCenter: parent.verticalCenter
            ink: Theme.barInkSoft
            inkInTurn: Theme.barAccent
        }
    }
}
