import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import qml
import qml.controls

// A question that has been answered, with the answer; a touch takes it back.
T.AbstractButton {
    id: root

    required property int index
    required property string asks
    required property string says

    text: root.says
    implicitHeight: Math.max(Theme.touchLarge, row.implicitHeight + topPadding + bottomPadding)
    padding: Theme.gapSmall
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    opacity: root.enabled ? 1 : Theme.faded
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("改：%1").arg(root.says)
    Accessible.description: root.asks

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.primaryTint : Theme.sunken
        border.color: Theme.outline
        border.width: Theme.edge

        FocusRing {
            visible: root.visualFocus
        }
    }

    contentItem: RowLayout {
        id: row

        spacing: Theme.gap

        ColumnLayout {
            spacing: Theme.hair

            Caption {
                Layout.fillWidth: true
                text: root.asks
                Accessible.ignored: true
            }

            Words {
                Layout.fillWidth: true
                text: root.says
                font.bold: true
                Accessible.ignored: true
            }
        }

        Icon {
            name: "rotate-ccw"
            size: Theme.iconSmall
            color: Theme.primary
        }
    }
}
