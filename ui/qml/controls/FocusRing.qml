import QtQuick
import qml

// Shows where the keyboard is; drawn outside its parent so that it never hides what it marks.
Rectangle {
    id: root

    anchors.fill: parent
    anchors.margins: -Theme.focusEdge * 1.5
    radius: Theme.radius + Theme.focusEdge
    color: Theme.clear
    border.color: Theme.focus
    border.width: Theme.focusEdge
}
