import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A sheet over the page, which waits underneath as it was; upright it stands at the bottom, where hands are.
FocusScope {
    id: root

    property string title
    property color ground: Theme.card
    property color ink: Theme.ink
    readonly property bool portrait: root.height > root.width
    readonly property int widest: root.width - 2 * Theme.gapLarge
    readonly property int highest: root.portrait && Theme.reach ? root.height / 2 : root.height - 2 * Theme.gapLarge
    default property alias content: body.data
    property alias actions: actions.data

    signal dismissed

    Accessible.role: Accessible.Dialog
    Accessible.name: root.title

    onVisibleChanged: {
        if (root.visible)
            root.forceActiveFocus(Qt.PopupFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            anchors.fill: parent
            onClicked: root.dismissed()
        }
    }

    Rectangle {
        id: sheet

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.portrait ? root.height - height : (root.height - height) / 2
        width: root.portrait ? root.width : Math.min(root.widest, Theme.length(300 * Theme.growth))
        height: Math.min(root.highest, head.height + area.contentHeight + foot.height + 2 * Theme.gapLarge + 2 * Theme.gap)
        radius: root.portrait ? 0 : Theme.radius * 1.6
        color: root.ground
        border.color: Theme.outline
        border.width: Theme.edge

        MouseArea {
            anchors.fill: parent
        }

        Title {
            id: head

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gapLarge
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            text: root.title
            color: root.ink
        }

        ScrollArea {
            id: area

            ground: root.ground

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.bottom: foot.top
            anchors.topMargin: Theme.gap
            anchors.bottomMargin: Theme.gap
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin

            ColumnLayout {
                id: body

                width: parent.width
                spacing: Theme.gap
            }
        }

        RowLayout {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.gapLarge
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            height: Theme.touchLarge
            spacing: Theme.gap

            Item {
                Layout.fillWidth: true
            }

            RowLayout {
                id: actions

                spacing: Theme.gap
            }
        }
    }
}
