import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// One of the levels of a rating: a face and a word, the face above it or, stacked, before it.
T.AbstractButton {
    id: root

    required property string face
    property bool stacked: false

    implicitHeight: Math.max(Theme.touchHuge, words.implicitHeight + 2 * Theme.gap)
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked

    background: Rectangle {
        radius: Theme.radius
        color: root.checked || root.down ? Theme.primaryTint : Theme.card
        border.color: root.checked ? Theme.primary : Theme.outlineStrong
        border.width: root.checked ? Theme.focusEdge : Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        GridLayout {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: root.stacked ? Theme.gapLarge : (parent.width - width) / 2
            columns: root.stacked ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall

            Icon {
                Layout.alignment: Qt.AlignHCenter
                name: root.face
                size: root.stacked ? Theme.iconLarge : Theme.touchLarge
                color: root.checked ? Theme.primary : Theme.inkSoft
            }

            Words {
                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: root.stacked ? Number.POSITIVE_INFINITY : root.width - 2 * Theme.gapTiny
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                font.pixelSize: Theme.textLead
                font.bold: root.checked
                Accessible.ignored: true
            }
        }
    }
}
