import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// Thanks for a rating, over the page it was given from.
Item {
    id: root

    required property TerminalViewModel terminal

    visible: root.terminal.evaluation.thanks

    StateMessage {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.fieldWidth)
        kind: StateMessage.Success
        titleName: "thanks"
        title: qsTr("谢谢您的评价")
        text: qsTr("您说的会用来改进服务。\n办事的人看不到是谁评的，也改不了。")

        actions: SecondaryButton {
            objectName: "button_thanks"
            implicitHeight: Theme.touchLarge
            text: qsTr("回到办件")
            onClicked: root.terminal.evaluation.dismissThanks()
        }
    }
}
