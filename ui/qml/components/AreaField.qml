import QtQuick
import QtQuick.Layouts
import qml.controls

// A field of several lines: a request in one's own words.
FormField {
    id: root

    required property string text
    required property int longest

    input: entry

    LongEntry {
        id: entry

        Layout.fillWidth: true
        objectName: `field_${root.pointer}`
        text: root.text
        wrong: root.problem !== ""
        Accessible.name: root.title
        Accessible.description: root.problem || root.help
        onTextChanged: root.form.write(root.pointer, entry.text)
        onActiveFocusChanged: {
            if (!entry.activeFocus)
                root.form.leave(root.pointer);
        }
    }

    Caption {
        Layout.alignment: Qt.AlignRight
        visible: root.longest > 0
        text: qsTr("%1 / %2 字").arg(root.text.length).arg(root.longest)
    }
}
