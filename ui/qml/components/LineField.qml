import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A field of one line: names and numbers.
FormField {
    id: root

    required property string text
    required property string pad
    required property int longest
    required property int completeAt
    // What a number counts; it stands behind what is typed.
    required property string unit

    input: entry

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        TextEntry {
            id: entry

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.length(120)
            Layout.maximumWidth: root.pad === "" ? Number.POSITIVE_INFINITY : Theme.length(120)
            objectName: `field_${root.pointer}`
            text: root.text
            pad: root.pad
            maximumLength: root.longest || 32767
            wrong: root.problem !== ""
            Accessible.name: root.unit === "" ? root.title : `${root.title}（${root.unit}）`
            Accessible.description: root.problem || root.help
            onTextEdited: root.form.write(root.pointer, entry.text)
            onAccepted: entry.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            onActiveFocusChanged: {
                if (!entry.activeFocus)
                    root.form.leave(root.pointer);
            }
        }

        Words {
            visible: root.unit !== ""
            text: root.unit
            Accessible.ignored: true
        }

        // It keeps the unit beside what is typed, however wide the page is.
        Item {
            Layout.fillWidth: true
            visible: root.unit !== ""
        }
    }

    Caption {
        visible: root.completeAt > 0 && root.text !== "" && root.problem === "" && root.text.length < root.completeAt
        text: qsTr("已输入 %1 位，共 %2 位").arg(root.text.length).arg(root.completeAt)
    }
}
