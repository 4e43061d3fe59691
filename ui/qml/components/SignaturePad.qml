import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Hetao.Kiosk
import qml
import qml.controls

// A place to sign with a finger; the strokes are kept as lines, not as a picture.
FieldFrame {
    id: root

    required property SignatureInk ink
    property string name: "signature"
    readonly property bool signed: root.ink.strokes > 0
    // Too narrow for words and buttons beside each other.
    readonly property bool crowded: root.width < undo.implicitWidth + wipe.implicitWidth + Theme.textCaption * 12

    component Pen: ShapePath {
        strokeColor: Theme.ink
        strokeWidth: Theme.length(0.9)
        fillColor: Theme.clear
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        scale: Qt.size(Theme.mm, Theme.mm)
    }

    Rectangle {
        id: pad

        Layout.fillWidth: true
        implicitHeight: Theme.length(48)
        radius: Theme.radius
        color: Theme.card
        border.color: root.problem !== "" ? Theme.danger : root.signed ? Theme.primary : Theme.outlineStrong
        border.width: root.problem !== "" ? Theme.focusEdge : Theme.edge
        clip: true
        onWidthChanged: root.ink.resize(pad.width / Theme.mm, pad.height / Theme.mm)
        onHeightChanged: root.ink.resize(pad.width / Theme.mm, pad.height / Theme.mm)
        Accessible.role: Accessible.Canvas
        Accessible.name: root.title

        // The line to write on, as on paper.
        Rectangle {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.gapLarge
            y: parent.height * 0.76
            height: Theme.edge
            color: Theme.outlineStrong
        }

        Lead {
            anchors.left: line.left
            anchors.right: line.right
            anchors.bottom: line.top
            anchors.bottomMargin: Theme.gapSmall
            horizontalAlignment: Text.AlignHCenter
            visible: !root.signed && root.ink.strokePath === ""
            text: qsTr("请用手指在这里写名字")
            color: Theme.inkSoft
            Accessible.ignored: true
        }

        Shape {
            anchors.fill: parent

            Pen {
                PathSvg {
                    path: root.ink.path
                }
            }

            Pen {
                PathSvg {
                    path: root.ink.strokePath
                }
            }
        }

        MouseArea {
            objectName: root.name
            anchors.fill: parent
            preventStealing: true
            onPressed: mouse => root.ink.draw(mouse.x / Theme.mm, mouse.y / Theme.mm)
            onPositionChanged: mouse => root.ink.draw(mouse.x / Theme.mm, mouse.y / Theme.mm)
            onReleased: root.ink.lift()
            onCanceled: root.ink.lift()
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.crowded ? 1 : 2
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall

        Caption {
            Layout.fillWidth: true
            objectName: `strokes_${root.name}`
            text: root.signed ? qsTr("已写 %n 笔", "", root.ink.strokes) : qsTr("还没有签名。写不了请叫工作人员帮忙。")
        }

        RowLayout {
            spacing: Theme.gapSmall

            SecondaryButton {
                id: undo

                objectName: `undo_${root.name}`
                enabled: root.signed
                line: Theme.outline
                iconName: "rotate-ccw"
                text: qsTr("撤一笔")
                onClicked: root.ink.undo()
            }

            SecondaryButton {
                id: wipe

                objectName: `clear_${root.name}`
                enabled: root.signed
                line: Theme.outline
                iconName: "eraser"
                text: qsTr("重新写")
                onClicked: root.ink.clear()
            }
        }
    }
}
