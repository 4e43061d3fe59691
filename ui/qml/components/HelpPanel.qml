import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Somebody wants a person: the whole screen says so, to be seen across the hall.
Rectangle {
    id: root

    required property TerminalViewModel terminal
    readonly property bool portrait: root.height > root.width

    visible: root.terminal.appearance.panel === "help"
    color: Theme.accent
    Accessible.role: Accessible.Dialog
    Accessible.name: call.text

    MouseArea {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: root.portrait ? Math.min(root.height * 0.55, root.height - height - Theme.margin) : (root.height - height) / 2
        spacing: Theme.gapLarge

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "hand-helping"
            size: Theme.touchHuge
            color: Theme.accentInk
        }

        Words {
            id: call

            Layout.fillWidth: true
            objectName: "help_call"
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("这里需要帮忙")
            color: Theme.accentInk
            font.bold: true
            font.pixelSize: Theme.textDisplay
        }

        Words {
            Layout.fillWidth: true
            objectName: "help_told"
            horizontalAlignment: Text.AlignHCenter
            text: root.terminal.call.told
            color: Theme.accentInk
            font.bold: true
            font.pixelSize: Theme.textLead
        }

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.terminal.call.advice
            color: Theme.accentInk
            font.pixelSize: Theme.textLead
        }

        SecondaryButton {
            Layout.alignment: Qt.AlignHCenter
            objectName: "button_helped"
            implicitHeight: Theme.touchLarge
            text: qsTr("好了，接着办")
            onClicked: root.terminal.appearance.close()
        }
    }
}
