import QtQuick
import QtQuick.Templates as T
import qml

// A list of any length: only what is seen, and a little more, is made, and made again for what comes.
ListView {
    id: root

    // What lies behind it: the end of the list is covered with it while there is more.
    property color ground: Theme.surface
    readonly property bool scrolls: root.contentHeight > root.height + 1
    readonly property bool hasMore: !root.atYEnd && root.scrolls

    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: Math.max(0, root.height)
    clip: true
    reuseItems: true
    spacing: Theme.gap

    NumberAnimation {
        id: onward

        target: root
        property: "contentY"
        duration: Theme.gentle
    }

    MoreBand {
        parent: root
        visible: root.hasMore
        color: root.ground
        onWanted: {
            onward.to = root.contentY + root.height * 0.8;
            onward.restart();
        }
    }

    T.ScrollBar.vertical: SlideBar {
        parent: root.parent
        x: root.x + root.width + Theme.gapSmall
        y: root.y
        height: root.height
        visible: root.scrolls
    }
}
