import QtQuick
import QtQuick.Templates as T
import qml

// What is longer than its place: dragged with a finger, with a bar that is always seen and a button for who does not drag.
Flickable {
    id: root

    default property alias content: body.data
    // The bar stands in the margin beside the area; with `inset`, inside it.
    property bool inset: false
    // What lies behind it: the end of the list is covered with it while there is more.
    property color ground: Theme.surface
    // What is kept in sight when the room changes: the field one types in.
    property Item kept
    readonly property bool scrolls: root.contentHeight > root.height + 1
    readonly property bool hasMore: root.contentY + root.height < root.contentHeight - Theme.gap

    function showMore() {
        onward.to = Math.min(root.contentY + root.height * 0.8, root.contentHeight - root.height);
        onward.restart();
    }

    function reveal() {
        if (!root.kept)
            return;
        const place = root.kept.mapToItem(body, 0, 0).y;
        const bottom = place + root.kept.height + band.height;
        root.contentY = Math.max(Math.min(root.contentY, place), bottom - root.height, 0);
    }

    onKeptChanged: Qt.callLater(root.reveal)
    onHeightChanged: Qt.callLater(root.reveal)
    onContentHeightChanged: Qt.callLater(root.reveal)

    contentWidth: width
    contentHeight: body.height
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Item {
        id: body

        width: root.width - (root.inset ? Theme.scrollBar + Theme.gapSmall : 0)
        height: childrenRect.height
    }

    NumberAnimation {
        id: onward

        target: root
        property: "contentY"
        duration: Theme.gentle
    }

    MoreBand {
        id: band

        parent: root
        visible: root.hasMore
        color: root.ground
        onWanted: root.showMore()
    }

    T.ScrollBar.vertical: SlideBar {
        parent: root.parent
        x: root.x + root.width + (root.inset ? -width : Theme.gapSmall)
        y: root.y
        height: root.height
        visible: root.scrolls
    }
}
