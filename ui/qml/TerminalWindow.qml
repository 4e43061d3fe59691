pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.components

// The terminal's window. A picture says that the terminal is getting ready until there is one; then Main stands here.
// Whatever is named in this file delays the first frame: nothing of Python, and as little of Qt as will do.
Window {
    id: root

    required property real pixelsPerMillimetre
    required property string textSize
    required property string scheme
    required property bool reach
    // What Main is about; set together, once both are there.
    property QtObject keys: null
    property QtObject terminal: null
    property bool dressed: false
    // Its first frame is on the glass.
    property bool seen: false
    // It cannot be made ready.
    property bool troubled: false

    function stand() {
        if (root.dressed && root.terminal !== null) {
            main.setSource("Main.qml", {
                "terminal": root.terminal,
                "keys": root.keys
            });
        }
    }

    color: Theme.surface
    title: qsTr("河套知服")

    onFrameSwapped: root.seen = true
    onTerminalChanged: root.stand()
    Component.onCompleted: {
        Theme.mm = root.pixelsPerMillimetre;
        Theme.textSize = root.textSize;
        Theme.scheme = root.scheme;
        Theme.reach = root.reach;
        root.dressed = true;
        root.stand();
    }

    Loader {
        anchors.fill: parent
        active: root.terminal === null
        sourceComponent: OpeningPicture {
            drawn: root.seen
            troubled: root.troubled
        }
    }

    Loader {
        id: main

        anchors.fill: parent
        focus: true
    }
}
