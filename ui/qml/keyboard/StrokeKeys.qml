pragma ComponentBehavior: Bound

import QtQuick
import qml

// The five strokes every character is made of, in the order of writing.
Row {
    id: root

    required property int unit

    signal typed(string character)
    signal erased

    readonly property int keyHeight: Math.round(1.5 * (Theme.length(14.4)) + Theme.gapSmall / 2)

    spacing: Theme.gapSmall

    Grid {
        columns: 3
        spacing: Theme.gapSmall

        Repeater {
            model: [
                {
                    "key": "h",
                    "sign": "一",
                    "name": qsTr("横")
                },
                {
                    "key": "s",
                    "sign": "丨",
                    "name": qsTr("竖")
                },
                {
                    "key": "p",
                    "sign": "丿",
                    "name": qsTr("撇")
                },
                {
                    "key": "n",
                    "sign": "丶",
                    "name": qsTr("点、捺")
                },
                {
                    "key": "z",
                    "sign": "乙",
                    "name": qsTr("折")
                }
            ]

            KeyCap {
                id: key

                required property var modelData

                objectName: `key_${key.modelData.key}`
                unit: root.unit
                units: 10 / 3
                implicitHeight: root.keyHeight
                text: qsTr("%1 %2").arg(key.modelData.sign).arg(key.modelData.name)
                spoken: key.modelData.name
                onClicked: root.typed(key.modelData.key)
            }
        }

        KeyCap {
            objectName: "key_erase"
            unit: root.unit
            units: 10 / 3
            implicitHeight: root.keyHeight
            iconName: "delete"
            ground: Theme.sunken
            autoRepeat: true
            spoken: qsTr("删除一笔")
            onClicked: root.erased()
        }
    }
}
