pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// The whole keyboard: ways, candidates, keys. It types into whatever has the focus and never takes it.
Column {
    id: root

    required property Keyboard keyboard
    // Wide: at the foot of an upright screen. Otherwise beside the form.
    property bool wide: false
    // The field takes several lines, so that the enter key breaks the line.
    property bool several: false
    property string enterText: qsTr("下一项")
    readonly property int unit: Math.floor((root.width - 9 * Theme.gapSmall) / 10)
    readonly property bool composes: ["pinyin", "stroke", "ink", "code"].includes(root.keyboard.way)
    readonly property var layers: ({
            "pinyin": letters,
            "latin": latin,
            "stroke": strokes,
            "ink": slate,
            "digits": digits,
            "symbols": symbols,
            "code": codes
        })

    signal folded

    spacing: Theme.gap

    Component.onCompleted: root.keyboard.open()

    WayTabs {
        keyboard: root.keyboard
        room: root.width
    }

    Notice {
        objectName: "keyboard_lacking"
        width: root.width
        visible: root.keyboard.lacking !== ""
        text: root.keyboard.lacking
    }

    CandidateBar {
        width: root.width
        visible: root.composes
        keyboard: root.keyboard
        lines: root.wide || Theme.sizeIndex > 2 ? 2 : 3
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        sourceComponent: root.layers[root.keyboard.way]
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall

        KeyCap {
            objectName: "key_fold"
            unit: root.unit
            units: 2
            iconName: "chevron-down"
            text: qsTr("收起")
            wish: Theme.textBody
            ground: Theme.sunken
            spoken: qsTr("收起键盘")
            onClicked: root.folded()
        }

        KeyCap {
            objectName: "key_，"
            unit: root.unit
            text: "，"
            spoken: qsTr("逗号")
            visible: root.keyboard.way !== "symbols"
            onClicked: root.keyboard.insert("，")
        }

        KeyCap {
            objectName: "key_space"
            unit: root.unit
            units: root.keyboard.way === "symbols" ? 6 : 4
            text: root.keyboard.page.count > 0 ? qsTr("选第一个") : qsTr("空格")
            wish: Theme.textBody
            onClicked: root.keyboard.space()
        }

        KeyCap {
            objectName: "key_。"
            unit: root.unit
            text: "。"
            spoken: qsTr("句号")
            visible: root.keyboard.way !== "symbols"
            onClicked: root.keyboard.insert("。")
        }

        KeyCap {
            objectName: "key_enter"
            unit: root.unit
            units: 2
            text: root.several ? qsTr("换行") : root.enterText
            wish: Theme.textBody
            ground: Theme.primaryTint
            groundPressed: Theme.primaryTintStrong
            foreground: Theme.primary
            onClicked: root.keyboard.enter()
        }
    }

    Component {
        id: letters

        LetterKeys {
            unit: root.unit
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
        }
    }

    Component {
        id: latin

        LetterKeys {
            unit: root.unit
            pinyin: false
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
        }
    }

    Component {
        id: strokes

        StrokeKeys {
            unit: root.unit
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
        }
    }

    Component {
        id: slate

        InkSlate {
            keyboard: root.keyboard
            unit: root.unit
            onErased: root.keyboard.erase()
        }
    }

    Component {
        id: digits

        DigitKeys {
            unit: root.unit
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
        }
    }

    Component {
        id: symbols

        SymbolKeys {
            unit: root.unit
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
            onCodeWanted: root.keyboard.choose("code")
        }
    }

    Component {
        id: codes

        CodeKeys {
            unit: root.unit
            onTyped: character => root.keyboard.press(character)
            onErased: root.keyboard.erase()
        }
    }
}
