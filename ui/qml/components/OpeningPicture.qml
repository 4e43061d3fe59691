import QtQuick
import qml
import qml.controls

// What the start screen will be, without anything to touch: it is being made ready, or it cannot be.
Item {
    id: root

    property bool troubled: false
    // Words first: what has to be drawn takes a moment longer to load than what has to be read.
    property bool drawn: true
    readonly property bool portrait: root.height > root.width

    Loader {
        id: landscape

        anchors.fill: parent
        anchors.topMargin: bar.height
        active: root.drawn
        source: "Landscape.qml"
    }

    Binding {
        target: landscape.item
        when: landscape.status === Loader.Ready
        property: "sun"
        value: root.portrait ? Qt.point(1210, 190) : Qt.point(1330, -90)
    }

    Rectangle {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.header + Theme.gapTiny
        color: Theme.bar
    }

    Column {
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.topMargin: root.portrait ? Theme.gapHuge * 2 : Theme.gapHuge
        anchors.leftMargin: Theme.margin * (root.portrait ? 1 : 2)
        anchors.rightMargin: Theme.margin * (root.portrait ? 1 : 2)
        spacing: Theme.gapTiny

        Item {
            // The name of the outlet will stand here.
            width: parent.width
            height: Theme.line(Theme.textLead)
        }

        Words {
            width: parent.width
            text: qsTr("河套知服")
            font.pixelSize: Theme.textDisplay
            font.bold: true
            color: Theme.primaryStrong
            Accessible.role: Accessible.Heading
        }

        Words {
            width: parent.width
            text: qsTr("知识产权公共服务自助终端")
            font.pixelSize: Theme.textTitle
            color: Theme.primaryStrong
        }

        Item {
            width: parent.width
            height: Theme.gap
        }

        Words {
            objectName: "opening"
            width: parent.width
            text: root.troubled ? qsTr("这台终端暂时不能用。请到服务窗口办理，或请身边的工作人员帮您。") : qsTr("正在准备，请稍等片刻。")
            font.pixelSize: root.troubled ? Theme.textTitle : Theme.textHeading
            font.bold: root.troubled
        }

        Item {
            width: parent.width
            height: Theme.gapTiny
        }

        WaitingDots {
            visible: !root.troubled
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.touchLarge
        color: Theme.bar
    }
}
