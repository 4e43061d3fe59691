import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A question to be answered with yes or no, by two large buttons.
FormField {
    id: root

    required property string text

    input: yes

    RowLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.length(120)
        spacing: Theme.gap
        uniformCellSizes: true

        OptionButton {
            id: yes

            Layout.fillWidth: true
            objectName: `yes_${root.pointer}`
            text: qsTr("是")
            wrong: root.problem !== ""
            checked: root.text === "yes"
            Accessible.description: root.title
            onClicked: root.form.choose(root.pointer, "yes")
        }

        OptionButton {
            Layout.fillWidth: true
            objectName: `no_${root.pointer}`
            text: qsTr("否")
            wrong: root.problem !== ""
            checked: root.text === "no"
            Accessible.description: root.title
            onClicked: root.form.choose(root.pointer, "no")
        }
    }
}
