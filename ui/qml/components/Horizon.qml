import QtQuick
import QtQuick.Shapes
import qml

// The same plain, far off behind every page: hardly seen, so that an empty part of a page is not a void.
Item {
    id: root

    implicitHeight: Theme.length(46)
    clip: true

    Shape {
        width: 1600
        height: 200
        transform: Scale {
            xScale: root.width / 1600
            yScale: root.height / 200
        }

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.horizon

            PathSvg {
                path: "M 0 110 C 120 60 200 60 300 96 C 420 30 520 30 640 90 C 760 60 860 66 960 96 C 1080 20 1200 20 1320 84 C 1420 56 1520 60 1600 80 L 1600 200 L 0 200 Z"
            }
        }

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.horizonNear

            PathSvg {
                path: "M 0 160 C 300 120 600 130 900 150 C 1150 166 1400 140 1600 132 L 1600 200 L 0 200 Z"
            }
        }
    }
}
