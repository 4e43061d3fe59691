import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One kind of thing in all its states, under its name in the code.
ColumnLayout {
    id: root

    required property string name
    default property alias things: row.data

    width: parent?.width ?? 0
    spacing: Theme.gapSmall

    Words {
        Layout.fillWidth: true
        text: root.name
        font.bold: true
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.edge
        color: Theme.outline
    }

    Flow {
        id: row

        Layout.fillWidth: true
        spacing: Theme.gapLarge
    }
}
