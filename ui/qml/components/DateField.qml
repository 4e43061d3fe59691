import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A day: typed into three columns, or moved up and down from today.
FormField {
    id: root

    required property string text
    readonly property list<string> parts: root.text.split("-")

    input: year.entry

    function write() {
        root.form.writeDate(root.pointer, year.text, month.text, day.text);
    }

    FocusScope {
        Layout.fillWidth: true
        implicitHeight: columns.implicitHeight
        onActiveFocusChanged: {
            if (!activeFocus)
                root.form.leave(root.pointer);
        }

        // A line that is too long for large letters goes on below.
        Flow {
            id: columns

            width: parent.width
            spacing: Theme.gapLarge

            SpinEntry {
                id: year

                entryName: `field_${root.pointer}`
                text: root.parts[0] ?? ""
                title: qsTr("%1的年").arg(root.title)
                unit: qsTr("年")
                digits: 4
                wrong: root.problem !== ""
                onEdited: {
                    root.write();
                    if (year.text.length === 4)
                        month.entry.forceActiveFocus();
                }
                onStepped: by => root.form.stepDate(root.pointer, 0, by)
            }

            SpinEntry {
                id: month

                entryName: `field_${root.pointer}_month`
                text: root.parts[1] ?? ""
                title: qsTr("%1的月").arg(root.title)
                unit: qsTr("月")
                wrong: root.problem !== ""
                onEdited: {
                    root.write();
                    if (month.text.length === 2)
                        day.entry.forceActiveFocus();
                }
                onStepped: by => root.form.stepDate(root.pointer, 1, by)
            }

            SpinEntry {
                id: day

                entryName: `field_${root.pointer}_day`
                text: root.parts[2] ?? ""
                title: qsTr("%1的日").arg(root.title)
                unit: qsTr("日")
                wrong: root.problem !== ""
                onEdited: root.write()
                onStepped: by => root.form.stepDate(root.pointer, 2, by)
            }
        }
    }
}
