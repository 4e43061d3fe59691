import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Where the paper is, and what to do when it does not come.
ColumnLayout {
    id: root

    required property SlipViewModel slip
    property string which: "" // tells it from another one on the page
    property string againText: qsTr("再打一张")
    property PreviewViewModel preview: null // where the slip can be looked at
    readonly property bool viewable: root.preview !== null && root.preview.available
    property int mood: root.slip.mood
    property string text: root.slip.text
    property string detail: root.slip.detail
    property bool settled: root.slip.settled

    visible: root.slip.present
    spacing: Theme.gapSmall

    Notice {
        Layout.fillWidth: true
        objectName: "slip_state" + root.which
        kind: root.mood
        text: root.text
        detail: root.detail
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.viewable || root.settled || root.slip.phone.possible
        columns: root.width < Theme.textBody * 30 ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        SecondaryButton {
            objectName: "button_preview" + root.which
            visible: root.viewable
            iconName: "eye"
            text: qsTr("在屏幕上看")
            onClicked: root.preview.showLatest()
        }

        SecondaryButton {
            objectName: "button_print_again" + root.which
            visible: root.settled
            iconName: "printer"
            text: root.againText
            onClicked: root.slip.printAgain()
        }

        SecondaryButton {
            objectName: "button_slip_on_phone" + root.which
            visible: root.slip.phone.possible
            enabled: !root.slip.phone.asking
            iconName: "qr-code"
            text: qsTr("存到手机里")
            onClicked: root.slip.phone.offer()
        }
    }

    Notice {
        Layout.fillWidth: true
        objectName: "phone_trouble" + root.which
        visible: root.slip.phone.trouble !== ""
        kind: Notice.Warning
        text: root.slip.phone.trouble
    }

    PhoneCode {
        Layout.fillWidth: true
        visible: root.slip.phone.shown
        code: root.slip.phone.code
        text: qsTr("用手机扫这个码，把凭条存到手机里。")
        detail: root.slip.phone.leftText
    }
}
