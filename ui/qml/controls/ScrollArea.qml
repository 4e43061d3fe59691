import QtQuick
import QtQuick.Templates as T
import qml

// A page longer than the screen: dragged with a finger, with a bar that is always seen.
Flickable {
    id: root

    default property alias content: body.data
    readonly property bool hasMore: root.contentY + root.height < root.contentHeight - Theme.gap

    contentWidth: width
    contentHeight: body.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Item {
        id: body

        width: root.width - Theme.scrollBar - Theme.gapSmall
        height: childrenRect.height
    }

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        parent: root
        anchors.right: parent.right
        height: root.height
        width: Theme.scrollBar
        visible: root.contentHeight > root.height
        minimumSize: 0.1

        background: Rectangle {
            radius: width / 2
            color: Theme.sunken
        }

        contentItem: Rectangle {
            radius: width / 2
            color: bar.pressed ? Theme.primary : Theme.outlineStrong
        }
    }
}
