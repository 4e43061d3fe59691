import QtQuick
import QtQuick.Templates as T
import qml

// A button with a verb and, where it helps, a picture; its kinds differ in colour only.
T.AbstractButton {
    id: root

    property string iconName
    property bool iconAfter: false
    property color ground: Theme.card
    property color groundPressed: Theme.primaryTint
    property color foreground: Theme.primary
    property color line: Theme.clear
    property int textSize: Theme.textBody
    property int leastWidth: Theme.touch * 2
    property bool wraps: false // words that do not fit go on below, where a layout leaves no more room

    implicitWidth: Math.max(root.leastWidth, words.wished + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapTiny
    bottomPadding: Theme.gapTiny
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: Accessible.Button
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? root.groundPressed : root.ground
        border.color: root.line
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: Item {
        Row {
            id: words

            readonly property real beside: root.iconName === "" ? 0 : picture.width + spacing
            readonly property real wished: label.implicitWidth + beside

            anchors.centerIn: parent
            spacing: Theme.gapSmall
            layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                visible: root.iconName !== ""
                name: root.iconName
                size: root.textSize * 1.1
                color: root.foreground
            }

            Words {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: root.wraps ? Math.min(implicitWidth, root.availableWidth - words.beside) : implicitWidth
                text: root.text
                color: root.foreground
                font.pixelSize: root.textSize
                font.bold: true
                wrapMode: root.wraps ? Text.Wrap : Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
