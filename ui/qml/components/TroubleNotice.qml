import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The last command did not work: says so above the page, until it is read or the next step comes.
Rectangle {
    id: root

    required property TerminalViewModel terminal

    visible: root.terminal.trouble !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.danger
    border.width: Theme.edge

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Notice {
            Layout.fillWidth: true
            objectName: "trouble"
            kind: Notice.Problem
            text: root.terminal.trouble
        }

        SecondaryButton {
            objectName: "button_dismiss"
            text: qsTr("知道了")
            onClicked: root.terminal.dismissTrouble()
        }
    }
}
