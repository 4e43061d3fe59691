import qml

// Something else one may do on a page.
PushButton {
    id: root

    line: Theme.primary
}
