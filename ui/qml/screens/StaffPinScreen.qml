pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls
import qml.components

// The door of the staff corner.
Page {
    id: root

    title: qsTr("工作人员入口")
    lead: qsTr("请输入工作人员密码。办事群众请点“返回”。")

    ColumnLayout {
        anchors.centerIn: parent
        spacing: Theme.gapLarge

        Row {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredHeight: Theme.touch
            spacing: Theme.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("已输入 %1 位").arg(root.terminal.staff.pinLength)

            Repeater {
                model: Math.max(6, root.terminal.staff.pinLength)

                Rectangle {
                    required property int index

                    anchors.verticalCenter: parent?.verticalCenter
                    width: Theme.gapLarge
                    height: width
                    radius: width / 2
                    color: index < root.terminal.staff.pinLength ? Theme.primary : Theme.clear
                    border.color: Theme.outlineStrong
                    border.width: Theme.edge
                }
            }
        }

        DigitPad {
            Layout.alignment: Qt.AlignHCenter
            onTyped: character => root.terminal.staff.type(character)
            onErased: root.terminal.staff.erase()
        }

        Notice {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.fieldWidth
            objectName: "pin_problem"
            visible: root.terminal.staff.problem !== ""
            kind: Notice.Problem
            text: root.terminal.staff.problem
        }
    }

    actions: PrimaryButton {
        objectName: "button_enter"
        implicitHeight: Theme.touchLarge
        enabled: root.terminal.staff.pinLength > 0
        text: qsTr("进入")
        onClicked: root.terminal.staff.enter()
    }
}
