import QtQuick
import qml

// Shows where the keyboard is; drawn outside its parent so that it never hides what it marks, with an edge of paper
// that keeps it apart from whatever ground it lies on.
Rectangle {
    id: root

    anchors.fill: parent
    anchors.margins: -Theme.focusEdge * 1.5
    radius: Theme.radius + Theme.focusEdge
    color: Theme.clear
    border.color: Theme.focus
    border.width: Theme.focusEdge

    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        radius: parent.radius + border.width
        color: Theme.clear
        border.color: Theme.surface
        border.width: Theme.hair * 2
    }
}
