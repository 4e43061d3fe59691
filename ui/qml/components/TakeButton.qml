import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// The way to take the form at hand along, beside the way on.
SecondaryButton {
    id: root

    required property TakingViewModel taking

    objectName: "button_take"
    visible: root.taking.offered
    enabled: !root.taking.busy
    implicitHeight: Theme.touchLarge
    iconName: "qr-code"
    text: qsTr("带走草稿")
    onClicked: root.taking.ask()
}
