import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Calmly: some of this an authority already holds, and one touch leads to where it can be asked.
Card {
    id: root

    property string text
    // Too narrow for words and a button beside each other.
    readonly property bool crowded: root.width < Theme.length(130 * Theme.growth)

    signal opened

    implicitHeight: body.implicitHeight + 2 * root.padding
    padding: Theme.gap
    color: Theme.primaryTint
    border.color: Theme.clear

    GridLayout {
        id: body

        width: parent.width
        columns: root.crowded ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "database"
                beside: Theme.textBody
                color: Theme.primary
            }

            Words {
                Layout.fillWidth: true
                text: root.text
                color: Theme.primary
            }
        }

        SecondaryButton {
            Layout.alignment: Qt.AlignRight
            objectName: "button_open_sharing"
            iconName: "search"
            text: qsTr("查一下")
            Accessible.description: root.text
            onClicked: root.opened()
        }
    }
}
