import qml

// The one thing most people come to a page to do.
PushButton {
    id: root

    ground: Theme.primary
    groundPressed: Theme.primaryPressed
    foreground: Theme.primaryInk
}
