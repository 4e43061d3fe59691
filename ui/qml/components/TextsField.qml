pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Several short texts of one kind, one to a line, with room for more.
FormField {
    id: root

    required property list<string> many
    required property string pad
    required property int longest

    input: lines.itemAt(0)?.children[0] ?? null

    Repeater {
        id: lines

        model: Math.max(1, root.many.length)

        RowLayout {
            id: line

            required property int index

            Layout.fillWidth: true
            spacing: Theme.gapSmall

            TextEntry {
                id: entry

                Layout.fillWidth: true
                objectName: `field_${root.pointer}/${line.index}`
                text: root.many[line.index] ?? ""
                pad: root.pad
                maximumLength: root.longest || 32767
                wrong: root.problem !== ""
                Accessible.name: qsTr("%1，第%2项").arg(root.title).arg(line.index + 1)
                onTextEdited: root.form.writeOne(root.pointer, line.index, entry.text)
                onAccepted: entry.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
                onActiveFocusChanged: {
                    if (!entry.activeFocus)
                        root.form.leave(root.pointer);
                }
            }

            SecondaryButton {
                objectName: `button_remove_${root.pointer}_${line.index}`
                visible: root.many.length > 1
                implicitHeight: Theme.touchLarge
                line: Theme.outline
                iconName: "trash-2"
                text: qsTr("删除")
                onClicked: root.form.removeOne(root.pointer, line.index)
            }
        }
    }

    SecondaryButton {
        objectName: `button_add_${root.pointer}`
        iconName: "plus"
        text: qsTr("再加一项：%1").arg(root.title)
        onClicked: root.form.addOne(root.pointer)
    }
}
