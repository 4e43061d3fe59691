import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One thing everybody wants to know first.
Rectangle {
    id: root

    required property string icon
    required property string title
    required property string text
    required property string mark

    objectName: `fact_${root.icon}`
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.primaryTint
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.title}：${root.text} ${root.mark}`

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Icon {
            name: root.icon
            size: Theme.iconLarge * 0.85
            color: Theme.primary
        }

        ColumnLayout {
            spacing: 0

            Caption {
                Layout.fillWidth: true
                text: root.title
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                text: root.text
                font.bold: true
                Accessible.ignored: true
            }
        }

        Chip {
            visible: root.mark !== ""
            color: Theme.warningTint
            foreground: Theme.warning
            text: root.mark
        }
    }
}
