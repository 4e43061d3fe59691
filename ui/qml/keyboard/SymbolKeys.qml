import QtQuick
import qml

// Chinese marks, the dot of long names, and the way to characters nothing else can write.
Column {
    id: root

    required property int unit
    readonly property var names: ({
            "，": qsTr("逗号"),
            "。": qsTr("句号"),
            "、": qsTr("顿号"),
            "；": qsTr("分号"),
            "：": qsTr("冒号"),
            "？": qsTr("问号"),
            "！": qsTr("感叹号"),
            "…": qsTr("省略号"),
            "—": qsTr("破折号"),
            "·": qsTr("名字中间的点"),
            "“": qsTr("左双引号"),
            "”": qsTr("右双引号"),
            "‘": qsTr("左单引号"),
            "’": qsTr("右单引号"),
            "（": qsTr("左括号"),
            "）": qsTr("右括号"),
            "《": qsTr("左书名号"),
            "》": qsTr("右书名号"),
            "【": qsTr("左方括号"),
            "】": qsTr("右方括号"),
            "￥": qsTr("人民币符号"),
            "〇": qsTr("圆圈的零"),
            "×": qsTr("乘号"),
            "～": qsTr("波浪号")
        })

    signal typed(string character)
    signal erased
    signal codeWanted

    spacing: Theme.gapSmall

    KeyLine {
        unit: root.unit
        characters: "，。、；：？！…—·"
        names: root.names
        onTyped: character => root.typed(character)
    }

    KeyLine {
        unit: root.unit
        characters: "“”‘’（）《》【】"
        names: root.names
        onTyped: character => root.typed(character)
    }

    Row {
        spacing: Theme.gapSmall

        KeyLine {
            unit: root.unit
            characters: "￥〇×～"
            names: root.names
            onTyped: character => root.typed(character)
        }

        KeyCap {
            objectName: "way_code"
            unit: root.unit
            units: 4
            text: qsTr("按字码找生僻字")
            wish: Theme.textBody
            ground: Theme.sunken
            onClicked: root.codeWanted()
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
