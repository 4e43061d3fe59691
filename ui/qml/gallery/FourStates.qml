pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

// Something to be pressed, in the four states that everything of its kind can be in.
Repeater {
    id: root

    required property Component thing
    property bool onBar: false

    model: ["at rest", "pressed", "focused", "disabled"]

    Sample {
        id: sample

        required property string modelData

        shown: sample.modelData
        focused: sample.shown === "focused"
        onBar: root.onBar

        Loader {
            sourceComponent: root.thing
            onLoaded: {
                const button = item as T.AbstractButton;
                button.enabled = sample.shown !== "disabled";
                if (sample.shown === "pressed")
                    button.down = true;
            }
        }
    }
}
