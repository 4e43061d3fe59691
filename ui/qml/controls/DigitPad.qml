pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml

// Ten digits and a way to take the last one back; `extra` adds the X of identity numbers.
GridLayout {
    id: root

    property string extra
    property int keySize: Theme.touchLarge * 1.2

    signal typed(string character)
    signal erased

    columns: 3
    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall

    component PadKey: PushButton {
        Layout.preferredWidth: root.keySize * 1.5
        Layout.preferredHeight: root.keySize
        line: Theme.outline
        foreground: Theme.ink
        textSize: Theme.textTitle
    }

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

        PadKey {
            required property string modelData

            objectName: `key_${modelData}`
            text: modelData
            onClicked: root.typed(modelData)
        }
    }

    PadKey {
        objectName: "key_extra"
        opacity: root.extra === "" ? 0 : 1
        enabled: root.extra !== ""
        text: root.extra
        onClicked: root.typed(root.extra)
    }

    PadKey {
        objectName: "key_0"
        text: "0"
        onClicked: root.typed("0")
    }

    PadKey {
        objectName: "key_erase"
        iconName: "delete"
        Accessible.name: qsTr("删除一位")
        onClicked: root.erased()
    }
}
