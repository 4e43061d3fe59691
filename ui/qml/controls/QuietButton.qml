import qml

// Something in the background: change, leave out, details.
PushButton {
    id: root

    ground: Theme.clear
    leftPadding: Theme.gap
    rightPadding: Theme.gap
}
