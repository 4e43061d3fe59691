pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// The draft has been kept: the code that opens it, on paper and here, until when, and what was left out.
Page {
    id: root

    readonly property TakingViewModel taking: root.terminal.taking

    offersBack: false
    offersHome: false
    title: qsTr("草稿已经存好，还没有提交")
    lead: root.taking.itemName

    actions: [
        SecondaryButton {
            objectName: "button_go_on"
            implicitHeight: Theme.touchLarge
            iconName: "arrow-left"
            text: qsTr("回去接着填")
            onClicked: root.terminal.back()
        },
        PrimaryButton {
            objectName: "button_end"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            iconName: "log-out"
            text: qsTr("拿好凭条，结束")
            // Who leaves takes the right to the slip along, so a slip that is just coming out is waited for.
            enabled: !root.taking.slip.comingOut || !patience.running
            onClicked: root.terminal.end()
        }
    ]

    Timer {
        id: patience

        interval: Theme.paperPatience
        running: true
    }

    ScrollArea {
        anchors.fill: parent

        GridLayout {
            width: parent.width
            columns: root.portrait || Theme.largest ? 1 : 2
            columnSpacing: Theme.gapHuge
            rowSpacing: Theme.gapLarge
            uniformCellWidths: true

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gapLarge

                SlipNotice {
                    Layout.fillWidth: true
                    slip: root.taking.slip
                    preview: root.terminal.preview
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "draft_rules"
                    kind: Notice.Warning
                    text: qsTr("谁拿着凭条，谁就能看到您填的内容，请收好")
                    detail: root.taking.keptUntil
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "draft_left_out"
                    visible: root.taking.leftOut.length > 0
                    kind: Notice.Information
                    text: qsTr("这些材料的页面太大，没有存进去，以后要重新交")
                    detail: root.taking.leftOut.join("\n")
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gapLarge

                PhoneCode {
                    Layout.fillWidth: true
                    code: root.taking.code
                    text: qsTr("凭条没打出来，就用手机扫这个码。")
                    detail: qsTr("手机上只能看，接着填要到自助终端。")
                }

                Card {
                    Layout.fillWidth: true
                    implicitHeight: words.implicitHeight + 2 * padding
                    color: Theme.accentTint
                    border.color: Theme.accent

                    ColumnLayout {
                        id: words

                        width: parent.width
                        spacing: Theme.gapTiny

                        Caption {
                            Layout.fillWidth: true
                            text: qsTr("草稿码（不能扫码的时候输入）")
                            color: Theme.warning
                        }

                        Words {
                            Layout.fillWidth: true
                            objectName: "draft_code"
                            text: root.taking.draftCode
                            font.pixelSize: Theme.textLead
                            font.bold: true
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }
}
