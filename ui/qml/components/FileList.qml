pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// The files handed in so far, and what to do while there are none.
ColumnLayout {
    id: root

    // Rows of FileRow.
    required property var files
    property string emptyText: qsTr("还没有放进文件")

    signal removed(string key)

    spacing: Theme.gapSmall

    Caption {
        Layout.fillWidth: true
        objectName: "file_count"
        visible: lines.count > 0
        text: qsTr("共 %n 个文件", "", lines.count)
    }

    Repeater {
        id: lines

        model: root.files

        FileLine {
            id: line

            Layout.fillWidth: true
            onRemoved: root.removed(line.key)
        }
    }

    StateMessage {
        Layout.fillWidth: true
        visible: lines.count === 0
        kind: StateMessage.Empty
        title: root.emptyText
    }
}
