import QtQuick
import QtQuick.Layouts
import qml.controls

// One or several of the offered answers; a long list scrolls inside its own frame and can be searched.
FormField {
    id: root

    required property string text
    required property list<string> many
    required property var choices
    property bool several: false
    property int columns: 1

    input: list.first

    OptionList {
        id: list

        Layout.fillWidth: true
        options: root.choices
        chosen: root.several ? root.many : root.text === "" ? [] : [root.text]
        pointer: root.pointer
        title: root.title
        several: root.several
        wrong: root.problem !== ""
        columns: root.columns
        onPicked: value => root.several ? root.form.toggle(root.pointer, value) : root.form.choose(root.pointer, value)
    }
}
