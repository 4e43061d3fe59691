import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Name and number need not be typed: the card says them.
Card {
    id: root

    implicitHeight: row.implicitHeight + 2 * root.padding
    padding: Theme.gap
    color: Theme.primaryTint
    border.color: Theme.clear

    RowLayout {
        id: row

        width: parent.width
        spacing: Theme.gap

        Icon {
            name: "id-card"
            size: Theme.iconLarge
            color: Theme.primary
        }

        Words {
            Layout.fillWidth: true
            text: qsTr("把身份证放在读卡区，姓名和号码会自动填好。")
            color: Theme.primary
        }
    }
}
