import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Where the paper is, and what to do when it does not come.
ColumnLayout {
    id: root

    required property SlipViewModel slip
    property int mood: root.slip.mood
    property string text: root.slip.text
    property string detail: root.slip.detail
    property bool settled: root.slip.settled

    visible: root.slip.present
    spacing: Theme.gapSmall

    Notice {
        Layout.fillWidth: true
        objectName: "slip_state"
        kind: root.mood
        text: root.text
        detail: root.detail
    }

    SecondaryButton {
        objectName: "button_print_again"
        visible: root.settled
        iconName: "printer"
        text: qsTr("再打一张")
        onClicked: root.slip.printAgain()
    }
}
