import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One kind of thing in all its states, under its name in the code.
ColumnLayout {
    id: root

    required property string name
    default property alias things: row.data

    Layout.fillWidth: true
    spacing: Theme.gapSmall

    Caption {
        Layout.fillWidth: true
        text: root.name
    }

    Flow {
        id: row

        Layout.fillWidth: true
        spacing: Theme.gap
    }
}
