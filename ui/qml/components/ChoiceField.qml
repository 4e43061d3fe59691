pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One or several of the offered answers; a long list scrolls inside its own frame.
FormField {
    id: root

    required property string text
    required property list<string> many
    required property var choices
    property bool several: false
    property int columns: 1
    readonly property int rowsShown: 7

    input: options.itemAt(0) as Item

    Item {
        Layout.fillWidth: true
        implicitHeight: Math.min(list.contentHeight, (Theme.touchLarge + Theme.gapSmall) * root.rowsShown)

        ScrollArea {
            id: list

            anchors.fill: parent
            inset: root.choices.length > root.rowsShown * root.columns
            interactive: contentHeight > height

            GridLayout {
                width: parent.width
                columns: root.columns
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    id: options

                    model: root.choices

                    OptionButton {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        objectName: `choice_${root.pointer}_${modelData.value}`
                        text: modelData.title
                        several: root.several
                        wrong: root.problem !== ""
                        checked: root.several ? root.many.includes(modelData.value) : root.text === modelData.value
                        Accessible.description: root.title
                        onClicked: root.several ? root.form.toggle(root.pointer, modelData.value) : root.form.choose(root.pointer, modelData.value)
                    }
                }
            }
        }
    }
}
