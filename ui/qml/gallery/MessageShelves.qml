pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls
import qml.components

// What a page says about itself: nothing here, still coming, not connected, gone wrong, done; and what it asks.
ColumnLayout {
    id: root

    readonly property int column: Theme.length(150 * Theme.growth)

    spacing: Theme.gapLarge

    Shelf {
        name: "StateMessage: empty, loading, offline, error, success"

        StateMessage {
            width: root.column
            kind: StateMessage.Empty
            title: "没有可办的事项"
            text: "看看别的类别，或者叫工作人员。"
        }

        StateMessage {
            width: root.column
            kind: StateMessage.Loading
            patient: false
            title: "正在查，请稍等"
        }

        StateMessage {
            width: root.column
            kind: StateMessage.Offline
            title: "现在没有联网"
            text: "查不到最新进度。别的事可以照常办。"
        }

        StateMessage {
            width: root.column
            kind: StateMessage.Error
            title: "这一页没打开"
            text: "您填写的内容都还在。请再试一次。"

            actions: PrimaryButton {
                iconName: "rotate-ccw"
                text: "再试一次"
            }
        }

        StateMessage {
            width: root.column
            kind: StateMessage.Success
            title: "已提交"
            text: "请收好凭条，办好了会通知您。"
        }
    }

    Shelf {
        name: "ProgressTrack: begun, under way, done; WaitingDots"

        ProgressTrack {
            width: root.column
            title: "正在上传"
        }

        ProgressTrack {
            width: root.column
            title: "正在上传"
            share: 0.42
        }

        ProgressTrack {
            width: root.column
            title: "正在上传"
            share: 1
        }

        WaitingDots {}
    }

    Shelf {
        name: "QuestionDialog: plain, grave, with long words on a narrow screen"

        Item {
            width: Theme.length(236 * Theme.growth)
            height: Theme.length(140 * Theme.growth)

            QuestionDialog {
                anchors.fill: parent
                title: "提交以后就不能改了，现在提交吗？"
                keepText: "再看一遍"
                confirmText: "提交"
            }
        }

        Item {
            width: Theme.length(236 * Theme.growth)
            height: Theme.length(140 * Theme.growth)

            QuestionDialog {
                anchors.fill: parent
                grave: true
                title: "不办了吗？"
                text: "您填写的内容会全部清除，不能恢复。"
                keepText: "接着填"
                confirmText: "清除，不办了"
            }
        }

        Item {
            width: Theme.length(150 * Theme.growth)
            height: Theme.length(200 * Theme.growth)

            QuestionDialog {
                anchors.fill: parent
                grave: true
                title: "删除这份文件吗？"
                text: "删了要重新扫描。"
                keepText: "留着这份文件"
                confirmText: "删除这份文件"
            }
        }
    }
}
