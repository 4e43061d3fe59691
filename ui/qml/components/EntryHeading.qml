import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Where one entry of a repeated group begins, and how to take it away.
ColumnLayout {
    id: root

    required property FormViewModel form
    required property string title
    required property string text
    required property bool removable

    spacing: Theme.gapSmall

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.edge
        visible: root.text !== "0"
        color: Theme.outline
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Heading {
            Layout.fillWidth: true
            text: root.title
        }

        SecondaryButton {
            objectName: `button_remove_${root.form.group}_${root.text}`
            visible: root.removable
            line: Theme.outline
            iconName: "trash-2"
            text: qsTr("删除")
            Accessible.name: qsTr("删除%1").arg(root.title)
            onClicked: root.form.removeEntry(Number(root.text))
        }
    }
}
