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

    Rectangle {
        id: band

        parent: root
        objectName: "more_band"
        anchors.bottom: parent.bottom
        width: parent.width
        height: more.height + Theme.gapSmall
        visible: root.hasMore
        color: root.ground

        PushButton {
            id: more

            objectName: "button_more"
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            ground: Theme.primaryTintStrong
            groundPressed: Theme.primaryTint
            foreground: Theme.primaryStrong
            line: Theme.primary
            iconName: "chevron-down"
            text: qsTr("往下看")
            onClicked: root.showMore()
        }
    }

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        parent: root.parent
        x: root.x + root.width + (root.inset ? -width : Theme.gapSmall)
        y: root.y
        height: root.height
        width: Theme.scrollBar
        visible: root.scrolls
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
