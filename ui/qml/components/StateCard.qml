import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One thing about the terminal: well or not, and what to do.
Rectangle {
    id: root

    required property string key
    required property string icon
    required property string title
    required property string text
    required property string detail
    required property bool well

    objectName: `state_${root.key}`
    implicitHeight: row.implicitHeight + 2 * Theme.gapLarge
    radius: Theme.radius
    color: root.well ? Theme.card : Theme.warningTint
    border.color: root.well ? Theme.outline : Theme.warning
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.title}：${root.text} ${root.detail}`

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.icon
            size: Theme.iconLarge
            color: root.well ? Theme.success : Theme.warning
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.hair

            Caption {
                Layout.fillWidth: true
                text: root.title
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                text: root.text
                font.pixelSize: Theme.textLead
                font.bold: true
                color: root.well ? Theme.ink : Theme.warning
                Accessible.ignored: true
            }

            Caption {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                Accessible.ignored: true
            }
        }

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.well ? "circle-check" : "triangle-alert"
            color: root.well ? Theme.success : Theme.warning
        }
    }
}
