import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// Where people begin who do not know where to look: shaped like the field that opens.
T.AbstractButton {
    id: root

    property string detail: qsTr("想办什么事？写一句话，或打几个字母")

    text: qsTr("搜索")
    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touchLarge, words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.gapTiny
    bottomPadding: Theme.gapTiny
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.detail

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.primaryTint : Theme.card
        border.color: Theme.primary
        border.width: Theme.edge * 2

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.gap

        Icon {
            name: "search"
            color: Theme.primary
        }

        Words {
            text: root.text
            color: Theme.primary
            font.pixelSize: Theme.textLead
            font.bold: true
            Accessible.ignored: true
        }

        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.textBody * 6
            visible: !Theme.largest
            text: root.detail
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
