import QtQuick
import Hetao.Kiosk
import qml.controls

// A ring around the place where the keys stand; above everything, so that no list and no edge cuts it off.
Item {
    id: root

    required property FiveKeys keys
    readonly property Item stop: root.keys.item as Item

    visible: root.keys.shown && root.stop !== null

    function follow() {
        const place = root.parent?.mapFromItem(root.stop, 0, 0);
        if (!place || !root.stop)
            return;
        root.x = place.x;
        root.y = place.y;
        root.width = root.stop.width;
        root.height = root.stop.height;
    }

    onStopChanged: root.follow()

    // Before every frame: the place may be scrolling.
    Connections {
        enabled: root.visible
        target: root.Window.window

        function onAfterAnimating() {
            root.follow();
        }
    }

    FocusRing {
        objectName: "focus_mark"
    }
}
