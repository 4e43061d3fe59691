import QtQuick
import Hetao.Kiosk
import qml

// A slate to write one character on with a finger.
Item {
    id: root

    required property Keyboard keyboard
    required property int unit
    property var strokes: []
    property var stroke: []

    signal erased

    implicitWidth: 10 * root.unit + 9 * Theme.gapSmall
    implicitHeight: 4 * (Theme.length(14.4)) + 3 * Theme.gapSmall

    Connections {
        target: root.keyboard

        function onChanged() {
            if (root.strokes.length !== root.keyboard.inkStrokes)
                root.strokes = root.strokes.slice(0, root.keyboard.inkStrokes);
            ink.requestPaint();
        }
    }

    Rectangle {
        id: slate

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: buttons.left
        anchors.rightMargin: Theme.gapSmall
        radius: Theme.radius
        color: Theme.card
        border.color: Theme.outlineStrong
        border.width: Theme.edge
        Accessible.role: Accessible.Canvas
        Accessible.name: qsTr("手写区，用手指写一个字")

        Canvas {
            id: ink

            anchors.fill: parent
            onPaint: {
                const pen = ink.getContext("2d");
                pen.clearRect(0, 0, ink.width, ink.height);
                pen.strokeStyle = Theme.ink;
                pen.lineWidth = Theme.gapSmall;
                pen.lineCap = "round";
                pen.lineJoin = "round";
                for (const points of [...root.strokes, root.stroke]) {
                    pen.beginPath();
                    points.forEach((point, place) => place === 0 ? pen.moveTo(point.x, point.y) : pen.lineTo(point.x, point.y));
                    pen.stroke();
                }
            }
        }

        MouseArea {
            objectName: "ink_slate"
            anchors.fill: parent
            preventStealing: true

            function add(x: real, y: real) {
                // A square in the middle of the slate: a character is as wide as high, the slate is not.
                const side = slate.height;
                root.keyboard.touchInk((x - (slate.width - side) / 2) / side, y / side);
                root.stroke = [...root.stroke, Qt.point(x, y)];
                ink.requestPaint();
            }

            onPressed: mouse => add(mouse.x, mouse.y)
            onPositionChanged: mouse => add(mouse.x, mouse.y)
            onReleased: {
                root.strokes = [...root.strokes, root.stroke];
                root.stroke = [];
                root.keyboard.liftInk();
            }
        }
    }

    Column {
        id: buttons

        anchors.right: parent.right
        spacing: Theme.gapSmall

        KeyCap {
            objectName: "key_erase"
            unit: root.unit
            units: 2.5
            iconName: root.keyboard.inkStrokes > 0 ? "rotate-ccw" : "delete"
            text: root.keyboard.inkStrokes > 0 ? qsTr("撤一笔") : ""
            wish: Theme.textBody
            ground: Theme.sunken
            spoken: root.keyboard.inkStrokes > 0 ? qsTr("撤一笔") : qsTr("删除")
            onClicked: root.erased()
        }

        KeyCap {
            objectName: "key_wipe"
            unit: root.unit
            units: 2.5
            enabled: root.keyboard.inkStrokes > 0
            iconName: "eraser"
            text: qsTr("重写")
            wish: Theme.textBody
            ground: Theme.sunken
            onClicked: root.keyboard.drop()
        }
    }
}
