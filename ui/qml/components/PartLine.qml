import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// One part of an application: what it is, where it stands, what to know; opens its own page once the platform tells of it.
T.AbstractButton {
    id: root

    required property string key
    required property int number
    required property string title
    required property string standing
    required property string detail
    required property string spoken
    required property string picture
    required property bool wanting
    required property bool opens

    readonly property color tone: root.wanting ? Theme.warning : Theme.primary

    objectName: `part_${root.key}`
    text: root.title
    implicitHeight: Math.max(Theme.touchLarge, row.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gap
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    opacity: root.enabled ? 1 : Theme.faded
    focusPolicy: root.opens ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: root.opens ? Accessible.Button : Accessible.StaticText
    Accessible.name: root.title
    Accessible.description: root.spoken

    background: Rectangle {
        radius: Theme.radius
        color: root.wanting ? Theme.warningTint : root.down && root.opens ? Theme.primaryTint : Theme.card
        border.color: root.wanting ? Theme.warning : root.down && root.opens ? Theme.primary : Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.picture
            beside: Theme.textBody
            color: root.tone
        }

        ColumnLayout {
            spacing: Theme.hair

            Words {
                Layout.fillWidth: true
                text: root.title
                font.bold: true
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                objectName: `part_state_${root.key}`
                text: root.standing
                color: root.tone
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
            visible: root.opens
            name: "chevron-right"
            color: Theme.primary
        }
    }
}
