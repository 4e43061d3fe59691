import QtQuick
import qml

// A place that wanders by a hair once a minute, so that what stands there for days burns into no panel.
QtObject {
    id: root

    property bool active: false
    property int turn: 0
    readonly property list<point> places: [Qt.point(0, 0), Qt.point(1, 0), Qt.point(1, 1), Qt.point(0, 1), Qt.point(-1, 1), Qt.point(-1, 0), Qt.point(-1, -1), Qt.point(0, -1), Qt.point(1, -1)]
    readonly property point place: root.active ? root.places[root.turn % root.places.length] : Qt.point(0, 0)
    readonly property int x: root.place.x * Theme.hair
    readonly property int y: root.place.y * Theme.hair

    readonly property Timer pulse: Timer {
        objectName: "drift"
        interval: 60000
        repeat: true
        running: root.active
        onTriggered: root.turn += 1
    }
}
