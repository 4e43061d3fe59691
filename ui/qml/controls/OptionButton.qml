import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml

// One of the answers a question offers: round when only one may be chosen, square when several may.
T.AbstractButton {
    id: root

    property bool several: false
    property bool wrong: false

    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touchLarge, words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.gapTiny
    bottomPadding: Theme.gapTiny
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked

    background: Rectangle {
        radius: Theme.radius
        color: root.checked || root.down ? Theme.primaryTint : Theme.card
        border.color: root.wrong ? Theme.danger : root.checked ? Theme.primary : Theme.outlineStrong
        border.width: root.checked ? Theme.focusEdge : Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.gapSmall

        Rectangle {
            implicitWidth: Theme.icon
            implicitHeight: Theme.icon
            radius: root.several ? Theme.radiusSmall : width / 2
            color: root.checked ? Theme.primary : Theme.card
            border.color: root.checked ? Theme.primary : Theme.outlineStrong
            border.width: Theme.edge * 2

            Icon {
                anchors.centerIn: parent
                visible: root.checked
                name: "check"
                size: Theme.iconSmall
                color: Theme.primaryInk
            }
        }

        Words {
            Layout.fillWidth: true
            text: root.text
            font.bold: root.checked
            Accessible.ignored: true
        }
    }
}
