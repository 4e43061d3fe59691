pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.controls

// What a developer looks at: a part, a text size, a scheme.
Rectangle {
    id: root

    required property list<string> parts
    required property string part
    required property string textSize
    required property string scheme

    signal partChosen(string name)
    signal textSizeChosen(string name)
    signal schemeChosen(string name)

    implicitHeight: rows.height + 2 * Theme.gapSmall
    color: Theme.sunken

    component Choices: Row {
        id: choices

        required property list<string> names
        required property string now

        signal chosen(string name)

        spacing: Theme.gapTiny

        Repeater {
            model: choices.names

            PushButton {
                required property string modelData

                objectName: `pick_${modelData}`
                leftPadding: Theme.gapSmall
                rightPadding: Theme.gapSmall
                text: modelData
                line: choices.now === modelData ? Theme.primary : Theme.outline
                ground: choices.now === modelData ? Theme.primaryTint : Theme.card
                onClicked: choices.chosen(modelData)
            }
        }
    }

    Flow {
        id: rows

        x: Theme.gap
        y: Theme.gapSmall
        width: root.width - 2 * Theme.gap
        spacing: Theme.gap

        Choices {
            names: root.parts
            now: root.part
            onChosen: name => root.partChosen(name)
        }

        Choices {
            names: ["small", "standard", "large", "largest"]
            now: root.textSize
            onChosen: name => root.textSizeChosen(name)
        }

        Choices {
            names: ["light", "dark", "contrast", "calm"]
            now: root.scheme
            onChosen: name => root.schemeChosen(name)
        }
    }
}
