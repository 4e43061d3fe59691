import QtQuick
import qml
import qml.controls

// One thing in one state, with the state's name under it.
Column {
    id: root

    required property string shown
    property bool focused: false
    property bool onBar: false // stands on the ground of a screen's head
    default property alias thing: holder.data

    spacing: Theme.gapTiny

    Rectangle {
        id: ground

        readonly property int edge: root.onBar ? Theme.gapSmall : 0

        width: holder.width + 2 * ground.edge
        height: holder.height + 2 * ground.edge
        color: root.onBar ? Theme.bar : Theme.clear

        Item {
            id: holder

            objectName: "holder"
            x: ground.edge
            y: ground.edge
            width: childrenRect.width
            height: childrenRect.height
        }

        Item {
            anchors.fill: holder
            visible: root.focused

            FocusRing {}
        }
    }

    Caption {
        text: root.shown
        wrapMode: Text.NoWrap
    }
}
