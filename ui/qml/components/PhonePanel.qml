import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Handing pages over with a phone: the code, how it stands, what has come.
ColumnLayout {
    id: root

    required property PhonePagesViewModel phone

    spacing: Theme.gapSmall

    Notice {
        Layout.fillWidth: true
        objectName: "phone_standing"
        kind: root.phone.troubled ? Notice.Warning : Notice.Information
        text: root.phone.standing
    }

    PhoneCode {
        Layout.fillWidth: true
        visible: root.phone.scannable
        code: root.phone.code
        text: qsTr("用手机扫这个码")
        detail: root.phone.leftText
    }

    Words {
        Layout.fillWidth: true
        objectName: "phone_address"
        visible: root.phone.scannable
        wrapMode: Text.WrapAnywhere
        text: qsTr("扫不了码，就在手机浏览器里打开：%1").arg(root.phone.address)
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        SecondaryButton {
            objectName: "button_other_code"
            iconName: "qr-code"
            text: qsTr("换一个码")
            onClicked: root.phone.offer()
        }

        SecondaryButton {
            objectName: "button_no_phone"
            iconName: "x"
            text: qsTr("不用手机了")
            onClicked: root.phone.stop()
        }
    }

    FileList {
        Layout.fillWidth: true
        files: root.phone.files
    }
}
