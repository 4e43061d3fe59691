import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml

// A large target with a picture, a name and a line that says more.
T.AbstractButton {
    id: root

    property string iconName
    property string detail
    property string mark

    implicitWidth: Theme.length(60)
    implicitHeight: Math.max(Theme.touchHuge, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gap
    focusPolicy: Qt.StrongFocus
    opacity: root.enabled ? 1 : Theme.faded

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.detail

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.primaryTint : Theme.card
        border.color: root.down ? Theme.primary : Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: words

        spacing: Theme.gap

        Rectangle {
            Layout.preferredWidth: Theme.touch
            Layout.preferredHeight: Theme.touch
            visible: root.iconName !== ""
            radius: Theme.radius
            color: Theme.primaryTint

            Icon {
                anchors.centerIn: parent
                name: root.iconName
                color: Theme.primary
            }
        }

        ColumnLayout {
            spacing: Theme.hair

            Words {
                Layout.fillWidth: true
                text: root.text
                font.bold: true
                Accessible.ignored: true
            }

            Caption {
                Layout.fillWidth: true
                visible: root.detail !== "" && !Theme.spare
                text: root.detail
                Accessible.ignored: true
            }
        }

        Chip {
            visible: root.mark !== ""
            text: root.mark
        }
    }
}
