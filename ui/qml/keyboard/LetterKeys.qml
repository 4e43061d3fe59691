import QtQuick
import qml

// The letters: for pinyin, with the mark between syllables; as Latin letters, with capitals.
Column {
    id: root

    required property int unit
    property bool pinyin: true
    property bool upper: false

    signal typed(string character)
    signal erased

    function cased(letters: string): string {
        return root.upper && !root.pinyin ? letters.toUpperCase() : letters;
    }

    spacing: Theme.gapSmall

    KeyLine {
        anchors.horizontalCenter: parent.horizontalCenter
        unit: root.unit
        characters: root.cased("qwertyuiop")
        onTyped: character => root.typed(character)
    }

    KeyLine {
        anchors.horizontalCenter: parent.horizontalCenter
        unit: root.unit
        characters: root.cased("asdfghjkl")
        onTyped: character => root.typed(character)
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall

        KeyCap {
            objectName: "key_'"
            visible: root.pinyin
            unit: root.unit
            units: 1.5
            text: qsTr("分词")
            wish: Theme.textBody
            ground: Theme.sunken
            spoken: qsTr("分词，把两个音节分开")
            onClicked: root.typed("'")
        }

        KeyCap {
            objectName: "key_shift"
            visible: !root.pinyin
            unit: root.unit
            units: 1.5
            text: root.upper ? qsTr("小写") : qsTr("大写")
            wish: Theme.textBody
            ground: Theme.sunken
            onClicked: root.upper = !root.upper
        }

        KeyLine {
            unit: root.unit
            characters: root.cased("zxcvbnm")
            labels: root.pinyin ? {
                "v": "ü"
            } : {}
            onTyped: character => root.typed(character)
        }

        KeyCap {
            objectName: "key_erase"
            unit: root.unit
            units: 1.5
            iconName: "delete"
            ground: Theme.sunken
            autoRepeat: true
            spoken: qsTr("删除")
            onClicked: root.erased()
        }
    }
}
