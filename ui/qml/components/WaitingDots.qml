pragma ComponentBehavior: Bound

import QtQuick
import qml

// Three dots that take turns: it is still going on. They stand still in the calm scheme.
Row {
    id: root

    property int turn: 0
    property bool alive: Theme.moves
    property color ink: Theme.outlineStrong
    property color inkInTurn: Theme.accent

    spacing: Theme.gapSmall

    Timer {
        interval: Theme.patience
        running: root.visible && root.alive
        repeat: true
        onTriggered: root.turn = (root.turn + 1) % 3
    }

    Repeater {
        model: 3

        Rectangle {
            required property int index

            width: Theme.gap
            height: Theme.gap
            radius: height / 2
            color: root.alive && index === root.turn ? root.inkInTurn : root.ink
        }
    }
}
