import QtQuick
import QtQuick.Layouts
import qml.controls

// Something to agree to, or not; nobody is taken to have agreed.
FormField {
    id: root

    required property string text

    input: box

    OptionButton {
        id: box

        Layout.fillWidth: true
        objectName: `field_${root.pointer}`
        text: qsTr("我同意")
        Accessible.description: root.title
        several: true
        wrong: root.problem !== ""
        checked: root.text === "yes"
        onClicked: root.form.choose(root.pointer, box.checked ? "" : "yes")
    }
}
