pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.keyboard

// Brings the keys that belong to the field being typed in: a pad to a number, the keyboard to words; else it is empty.
Item {
    id: root

    required property TerminalViewModel terminal
    property bool wide: false
    property string enterText: qsTr("下一项") // what the enter key does after a line of words
    property TextEntry entry: root.Window.activeFocusItem as TextEntry
    readonly property string pad: root.entry?.pad ?? ""
    readonly property bool isKeypad: true // to the five keys
    readonly property LongEntry area: root.Window.activeFocusItem as LongEntry
    readonly property bool words: root.area !== null || (root.entry !== null && root.pad === "")
    readonly property bool needed: root.pad !== "" || root.words

    implicitHeight: root.needed ? (root.words ? board.height : keys.implicitHeight) + 2 * Theme.gap : 0

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
        visible: root.pad !== ""
        pad: root.pad
        wide: root.wide
        onTyped: character => root.terminal.padKeys.press(character)
        onErased: root.terminal.padKeys.erase()
    }

    Loader {
        id: board

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        active: root.words

        sourceComponent: KeyboardPanel {
            keyboard: root.terminal.keyboard
            wide: root.wide
            several: root.area !== null
            enterText: root.enterText
            onFolded: root.Window.activeFocusItem.focus = false
        }
    }
}
