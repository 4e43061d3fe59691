import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// Brings the pad that belongs to the entry being typed in; empty while there is none.
Item {
    id: root

    required property TerminalViewModel terminal
    property bool wide: false
    readonly property TextEntry entry: root.Window.activeFocusItem as TextEntry
    readonly property string pad: root.entry?.pad ?? ""
    readonly property bool needed: root.pad !== ""

    implicitHeight: root.needed ? keys.implicitHeight + 2 * Theme.gap : 0

    Rectangle {
        anchors.fill: parent
        visible: root.needed
        radius: Theme.radius
        color: Theme.sunken
    }

    CharacterPad {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        visible: root.needed
        pad: root.pad
        wide: root.wide
        onTyped: character => root.terminal.padKeys.press(character)
        onErased: root.terminal.padKeys.erase()
    }
}
