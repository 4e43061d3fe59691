import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml

// One of the two or three ways in: as large as a hand, with a sentence that says what is behind it.
T.AbstractButton {
    id: root

    property string iconName
    property string detail
    property color ground: Theme.card
    property color groundPressed: Theme.primaryTint
    property color foreground: Theme.primary
    property color detailColor: Theme.inkSoft
    property color line: Theme.outline
    property color badge: Theme.primaryTint

    implicitWidth: words.implicitWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.touchHuge * 1.3, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gapLarge
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.detail

    background: Rectangle {
        radius: Theme.radius * 1.6
        color: root.down ? root.groundPressed : root.ground
        border.color: root.line
        border.width: Theme.edge

        FocusRing {
            radius: Theme.radius * 1.6 + Theme.focusEdge
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.gapLarge

        Rectangle {
            Layout.preferredWidth: Theme.touchLarge * 1.15
            Layout.preferredHeight: width
            radius: width / 2
            color: root.badge

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                size: Theme.iconLarge
                color: root.foreground
            }
        }

        ColumnLayout {
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: root.text
                color: root.foreground
                font.pixelSize: Theme.textTitle
                font.bold: true
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
                color: root.detailColor
                Accessible.ignored: true
            }
        }

        Icon {
            name: "chevron-right"
            size: Theme.iconLarge
            color: root.foreground
        }
    }
}
