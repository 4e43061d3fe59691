pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml.controls
import qml.components

Page {
    id: root

    title: qsTr("河套知服")

    PrimaryButton {
        objectName: "button_begin"
        text: qsTr("看指南、办事")
        onClicked: root.terminal.begin()
    }
}
