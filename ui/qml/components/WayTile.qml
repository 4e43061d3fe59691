import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// One way on: what it is, why it stands here with the matching characters underlined, and where it belongs.
T.AbstractButton {
    id: root

    required property string kind
    required property string target
    required property string title
    required property string plain
    required property string detail
    required property string spoken
    required property string note
    required property string picture
    required property bool opens // another authority's matter is only told of

    objectName: `way_${root.target}`
    text: root.plain
    implicitHeight: Math.max(Theme.touchLarge, row.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gap
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    opacity: root.enabled ? 1 : Theme.faded
    focusPolicy: root.opens ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: root.opens ? Accessible.Button : Accessible.StaticText
    Accessible.name: root.plain
    Accessible.description: root.spoken

    background: Rectangle {
        radius: Theme.radius
        color: !root.opens ? Theme.sunken : root.down ? Theme.primaryTint : Theme.card
        border.color: root.down && root.opens ? Theme.primary : Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.gap

        Icon {
            name: root.picture
            color: Theme.primary
        }

        ColumnLayout {
            spacing: Theme.hair

            Marked {
                Layout.fillWidth: true
                words: root.title
                font.bold: true
            }

            Marked {
                Layout.fillWidth: true
                visible: root.detail !== ""
                words: root.detail
                color: Theme.inkSoft
                font.pixelSize: Theme.textCaption
            }

            Caption {
                Layout.fillWidth: true
                visible: root.note !== ""
                text: root.note
                color: Theme.primary
                Accessible.ignored: true
            }
        }

        Icon {
            visible: root.opens
            name: "chevron-right"
            color: Theme.primary
        }
    }
}
