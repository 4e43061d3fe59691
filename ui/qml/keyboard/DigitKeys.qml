import QtQuick
import qml

// Digits and the marks that go with them.
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

    KeyLine {
        unit: root.unit
        characters: "-/.:@#%+()"
        names: ({
                "-": qsTr("横杠"),
                "/": qsTr("斜杠"),
                ".": qsTr("点"),
                ":": qsTr("冒号"),
                "@": qsTr("电子邮箱符号"),
                "#": qsTr("井号"),
                "%": qsTr("百分号"),
                "+": qsTr("加号"),
                "(": qsTr("左括号"),
                ")": qsTr("右括号")
            })
        onTyped: character => root.typed(character)
    }

    Row {
        spacing: Theme.gapSmall

        KeyLine {
            unit: root.unit
            characters: "_=*&~'\"℃"
            names: ({
                    "_": qsTr("下划线"),
                    "=": qsTr("等号"),
                    "*": qsTr("星号"),
                    "&": qsTr("和号"),
                    "~": qsTr("波浪号"),
                    "'": qsTr("单引号"),
                    "\"": qsTr("双引号"),
                    "℃": qsTr("摄氏度")
                })
            onTyped: character => root.typed(character)
        }

        KeyCap {
            objectName: "key_erase"
            unit: root.unit
            units: 2
            iconName: "delete"
            ground: Theme.sunken
            autoRepeat: true
            spoken: qsTr("删除")
            onClicked: root.erased()
        }
    }
}
