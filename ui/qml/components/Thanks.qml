import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Thanks for a rating, over the page it was given from.
Item {
    id: root

    required property TerminalViewModel terminal

    visible: root.terminal.evaluation.thanks

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width, Theme.fieldWidth)
        spacing: Theme.gapLarge

        Icon {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.touchHuge
            Layout.preferredHeight: Theme.touchHuge
            name: "circle-check"
            size: Theme.touchHuge
            color: Theme.success
        }

        Title {
            Layout.fillWidth: true
            objectName: "thanks"
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("谢谢您的评价")
        }

        Lead {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("您说的会用来改进服务。\n办事的人看不到是谁评的，也改不了。")
        }

        SecondaryButton {
            Layout.alignment: Qt.AlignHCenter
            objectName: "button_thanks"
            implicitHeight: Theme.touchLarge
            text: qsTr("回到办件")
            onClicked: root.terminal.evaluation.dismissThanks()
        }
    }
}
