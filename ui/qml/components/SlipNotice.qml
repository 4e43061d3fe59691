import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Where the paper is, and what to do when it does not come.
ColumnLayout {
    id: root

    required property SlipViewModel slip

    visible: root.slip.present
    spacing: Theme.gapSmall

    Notice {
        Layout.fillWidth: true
        objectName: "slip_state"
        kind: root.slip.mood
        text: root.slip.text
        detail: root.slip.detail
    }

    SecondaryButton {
        objectName: "button_print_again"
        visible: root.slip.settled
        iconName: "printer"
        text: qsTr("再打一张")
        onClicked: root.slip.printAgain()
    }
}
