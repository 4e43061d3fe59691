pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml

// The ways to enter text; the one in use is marked.
Row {
    id: root

    required property Keyboard keyboard
    required property int room
    readonly property var titles: ({
            "pinyin": qsTr("拼音"),
            "stroke": qsTr("笔画"),
            "ink": qsTr("手写"),
            "latin": qsTr("ABC"),
            "digits": qsTr("123"),
            "symbols": qsTr("符号")
        })
    readonly property var shown: root.keyboard.ways.filter(way => way in root.titles)

    spacing: Theme.gapSmall

    Repeater {
        model: root.shown

        KeyCap {
            id: tab

            required property string modelData
            readonly property bool chosen: tab.modelData === root.keyboard.way || (tab.modelData === "symbols" && root.keyboard.way === "code")

            objectName: `way_${tab.modelData}`
            unit: Theme.touch
            implicitWidth: (root.room + Theme.gapSmall) / root.shown.length - Theme.gapSmall
            line: Theme.clear
            wish: Theme.textLead
            text: root.titles[tab.modelData]
            ground: tab.chosen ? Theme.primary : Theme.clear
            groundPressed: tab.chosen ? Theme.primaryPressed : Theme.primaryTint
            foreground: tab.chosen ? Theme.primaryInk : Theme.primary
            Accessible.role: Accessible.PageTab
            Accessible.selected: tab.chosen
            onClicked: root.keyboard.choose(tab.modelData)
        }
    }
}
