import QtQuick
import QtQuick.Templates as T
import qml

// Always seen where something is longer than its place: how much of it, and where one is.
T.ScrollBar {
    id: root

    width: Theme.scrollBar
    minimumSize: 0.1

    background: Rectangle {
        radius: width / 2
        color: Theme.sunken
    }

    contentItem: Rectangle {
        radius: width / 2
        color: root.pressed ? Theme.primary : Theme.outlineStrong
    }
}
