import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml

// One of a few ways to show the screen: what it is like, and its name.
T.AbstractButton {
    id: root

    property string iconName
    property string detail
    property bool several: false
    property Component sample

    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touchLarge, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gapSmall
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: root.text
    Accessible.description: root.detail
    Accessible.checkable: true
    Accessible.checked: root.checked

    background: Rectangle {
        radius: Theme.radius
        color: root.checked || root.down ? Theme.primaryTint : Theme.card
        border.color: root.checked ? Theme.primary : Theme.outlineStrong
        border.width: root.checked ? Theme.focusEdge : Theme.edge

        Icon {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gapTiny
            visible: root.checked
            name: "circle-check"
            size: Theme.iconSmall
            color: Theme.primary
        }

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: ColumnLayout {
        id: words

        spacing: 0

        Item {
            Layout.fillHeight: true
        }

        Icon {
            Layout.alignment: Qt.AlignHCenter
            visible: root.iconName !== ""
            name: root.iconName
            color: Theme.primary
        }

        Loader {
            Layout.alignment: Qt.AlignHCenter
            visible: root.sample !== null
            sourceComponent: root.sample
        }

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            font.bold: root.checked
            Accessible.ignored: true
        }

        Caption {
            Layout.fillWidth: true
            visible: root.detail !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.detail
            Accessible.ignored: true
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
