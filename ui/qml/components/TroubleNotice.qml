import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The last command did not work: says so above the page, until it is read or the next step comes.
Rectangle {
    id: root

    required property TerminalViewModel terminal
    property string text: root.terminal.trouble

    objectName: "trouble_notice"
    visible: root.text !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.dangerTint
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
            text: root.text
        }

        SecondaryButton {
            objectName: "button_dismiss"
            text: qsTr("知道了")
            onClicked: root.terminal.dismissTrouble()
        }
    }
}
