pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// The files that came, newest first, and what to expect while there are none.
ColumnLayout {
    id: root

    // Rows of FileRow.
    required property var files
    property string emptyText: qsTr("照片传来以后，会自己出现在这里。")

    spacing: Theme.gapSmall

    Repeater {
        id: lines

        model: root.files

        FileLine {
            Layout.fillWidth: true
        }
    }

    Caption {
        Layout.fillWidth: true
        objectName: "nothing_sent"
        visible: lines.count === 0
        text: root.emptyText
    }
}
