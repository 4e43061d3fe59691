pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A code for a phone's camera: whole pixels, black on white in every scheme, with the white around it that cameras need.
RowLayout {
    id: root

    required property list<string> code
    property string text
    property string detail

    readonly property int quiet: 4
    readonly property int dot: Math.max(2, Math.floor(Theme.codeSide / Math.max(1, root.code.length + 2 * root.quiet)))

    // The dark runs of all rows: one rectangle each, so that no gap shows between two dots.
    function runs(): var {
        const found = [];
        for (let row = 0; row < root.code.length; row++) {
            const dots = root.code[row];
            for (let at = 0; at < dots.length; at++) {
                if (dots[at] !== "#")
                    continue;
                const first = at;
                while (at + 1 < dots.length && dots[at + 1] === "#")
                    at++;
                found.push([first, row, at - first + 1]);
            }
        }
        return found;
    }

    spacing: Theme.gapLarge

    Rectangle {
        objectName: "phone_code"
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: (root.code.length + 2 * root.quiet) * root.dot
        Layout.preferredHeight: width
        color: Theme.paper
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("给手机扫的码")
        Accessible.description: `${root.text} ${root.detail}`

        Repeater {
            model: root.runs()

            Rectangle {
                required property var modelData

                x: (root.quiet + modelData[0]) * root.dot
                y: (root.quiet + modelData[1]) * root.dot
                width: modelData[2] * root.dot
                height: root.dot
                color: Theme.paperInk
            }
        }
    }

    ColumnLayout {
        Layout.alignment: Qt.AlignVCenter
        spacing: Theme.gapSmall

        Words {
            Layout.fillWidth: true
            text: root.text
            font.bold: true
        }

        Words {
            Layout.fillWidth: true
            objectName: "phone_code_left"
            text: root.detail
        }
    }
}
