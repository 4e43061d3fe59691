pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Every answer once more before it is confirmed, each with its way back.
Page {
    id: root

    readonly property CheckViewModel check: root.terminal.check

    official: true
    title: qsTr("请核对您填写的内容")
    lead: root.terminal.online ? qsTr("没有问题，点“确认提交”。要改哪一项，点它右边的“修改”。") : qsTr("还没有连上平台。确认后先暂存在这台终端，连上后自动送出。")

    actions: [
        TakeButton {
            taking: root.terminal.taking
        },
        PrimaryButton {
            objectName: "button_confirm"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            enabled: !root.check.confirming
            text: root.check.confirming ? qsTr("正在提交…") : qsTr("确认提交")
            iconName: "check"
            onClicked: root.check.confirm()
        }
    ]

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: 0

            Repeater {
                model: root.check.rows

                AnswerLine {
                    Layout.fillWidth: true
                    onChanged: root.check.change(pointer)
                }
            }

            Repeater {
                model: root.check.materials

                AnswerLine {
                    Layout.fillWidth: true
                    onChanged: root.terminal.back()
                }
            }
        }
    }
}
