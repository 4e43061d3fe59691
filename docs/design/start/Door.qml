import QtQuick
import qml
import qml.controls

// Sketch: one door. Nothing but a sun to touch; what one wants is asked behind it.
Window {
    id: root

    color: Theme.bar

    Rectangle {
        anchors.centerIn: sun
        width: sun.width * 1.25
        height: width
        radius: width / 2
        color: Theme.primaryPressed
    }

    Rectangle {
        id: sun

        anchors.centerIn: parent
        width: Math.min(root.width, root.height) * 0.56
        height: width
        radius: width / 2
        color: Theme.accent

        Column {
            anchors.centerIn: parent
            spacing: Theme.gap

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "hand"
                size: Theme.touchHuge
                color: Theme.accentInk
            }

            Words {
                anchors.horizontalCenter: parent.horizontalCenter
                text: "点这里开始"
                color: Theme.accentInk
                font.bold: true
                font.pixelSize: Theme.textDisplay
            }
        }
    }

    Words {
        x: Theme.margin
        y: Theme.gapLarge
        text: "河套知服 · 知识产权公共服务"
        color: Theme.barInk
        font.bold: true
        font.pixelSize: Theme.textTitle
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapLarge
        text: "办专利、商标、地理标志的事"
        color: Theme.barInkSoft
        font.pixelSize: Theme.textLead
    }
}
