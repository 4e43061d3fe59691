import QtQuick
import qml

// Covers the end of what is longer than its place while there is more, with a button for who does not drag.
Rectangle {
    id: root

    signal wanted

    objectName: "more_band"
    anchors.bottom: parent.bottom
    width: parent.width
    height: more.height + Theme.gapSmall

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
        onClicked: root.wanted()
    }
}
