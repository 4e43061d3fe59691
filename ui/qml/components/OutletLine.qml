import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One outlet: what it is called, how to get there, when it is open, whom to call.
ColumnLayout {
    id: root

    required property string code
    required property string name
    required property string where
    required property bool here
    required property string hours
    required property string phone

    objectName: `outlet_${root.code}`
    spacing: Theme.hair

    Words {
        Layout.fillWidth: true
        text: root.name
        font.bold: true
    }

    Caption {
        Layout.fillWidth: true
        text: root.where
        color: root.here ? Theme.success : Theme.inkSoft
        font.bold: root.here
    }

    Caption {
        Layout.fillWidth: true
        text: root.phone === "" ? root.hours : qsTr("%1，电话 %2").arg(root.hours).arg(root.phone)
    }
}
