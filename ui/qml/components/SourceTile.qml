import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// One way in for pages: bright where it works now; where it does not, it only says so.
T.AbstractButton {
    id: root

    property string iconName
    property bool works: true

    implicitWidth: Theme.length(40)
    implicitHeight: Math.max(Theme.touchHuge, words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gapSmall
    enabled: root.works
    focusPolicy: root.works ? Qt.StrongFocus : Qt.NoFocus

    Accessible.role: root.works ? Accessible.Button : Accessible.StaticText
    Accessible.name: root.text

    background: Rectangle {
        radius: Theme.radius
        color: !root.works ? Theme.sunken : root.down ? Theme.primaryTint : Theme.card
        border.color: root.works ? Theme.primary : Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: ColumnLayout {
        id: words

        spacing: Theme.gapTiny

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: root.iconName
            size: Theme.iconLarge
            color: root.works ? Theme.primary : Theme.inkSoft
        }

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            font.bold: root.works
            color: root.works ? Theme.ink : Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
