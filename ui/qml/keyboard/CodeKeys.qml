import QtQuick
import qml

// The digits of a character's number in Unicode.
Column {
    id: root

    required property int unit

    signal typed(string character)
    signal erased

    spacing: Theme.gapSmall

    KeyLine {
        unit: root.unit
        characters: "1234567890"
        onTyped: character => root.typed(character)
    }

    Row {
        spacing: Theme.gapSmall

        KeyLine {
            unit: root.unit
            characters: "ABCDEF"
            onTyped: character => root.typed(character)
        }

        KeyCap {
            objectName: "key_erase"
            unit: root.unit
            units: 4
            iconName: "delete"
            ground: Theme.sunken
            autoRepeat: true
            spoken: qsTr("删除")
            onClicked: root.erased()
        }
    }
}
