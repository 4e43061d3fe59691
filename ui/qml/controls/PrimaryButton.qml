import qml

// The one thing most people come to a page to do.
PushButton {
    id: root

    property bool yields: false // there is something more urgent on the page now

    ground: root.yields ? Theme.card : Theme.primary
    groundPressed: root.yields ? Theme.primaryTint : Theme.primaryPressed
    foreground: root.yields ? Theme.primary : Theme.primaryInk
    line: root.yields ? Theme.primary : Theme.clear
}
