pragma ComponentBehavior: Bound

import QtQuick
import qml

// A line of keys that write what is on them.
Row {
    id: root

    required property int unit
    required property string characters
    // Character → what its key is called when it is read out.
    property var names: ({})
    // Character → what stands on its key instead.
    property var labels: ({})

    signal typed(string character)

    spacing: Theme.gapSmall

    Repeater {
        model: Array.from(root.characters)

        KeyCap {
            id: key

            required property string modelData

            objectName: `key_${key.modelData}`
            unit: root.unit
            text: root.labels[key.modelData] ?? key.modelData
            spoken: root.names[key.modelData] ?? key.text
            onClicked: root.typed(key.modelData)
        }
    }
}
