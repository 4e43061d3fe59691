import Hetao.Kiosk

// The way to larger text and other colours, on every screen at the same place.
BarButton {
    id: root

    required property AppearanceViewModel appearance

    objectName: "button_display"
    iconName: "a-large-small"
    text: qsTr("显示")
    onClicked: root.appearance.open("appearance")
}
