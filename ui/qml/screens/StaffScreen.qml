pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls
import qml.components

// The staff corner: is the terminal healthy, and what needs somebody's eyes.
Page {
    id: root

    property string closing // the operation that an admin is asked about

    title: qsTr("终端状态")
    lead: root.terminal.staff.terminalCode

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait ? 2 : 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: root.terminal.staff.states

                    StateCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                SecondaryButton {
                    objectName: "button_print_test_page"
                    Layout.fillWidth: true
                    iconName: "printer"
                    text: qsTr("打印测试页")
                    onClicked: root.terminal.staff.printTestPage()
                }

                SecondaryButton {
                    objectName: "button_print_report"
                    Layout.fillWidth: true
                    iconName: "printer"
                    text: qsTr("打印设备报告")
                    onClicked: root.terminal.staff.printReport()
                }
            }

            SlipNotice {
                Layout.fillWidth: true
                slip: root.terminal.staff.slip
                preview: root.terminal.preview
            }

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                text: qsTr("需要留意")
                color: Theme.primary
            }

            Words {
                Layout.fillWidth: true
                visible: root.terminal.staff.entries.count === 0
                text: qsTr("没有需要处理的事。")
            }

            Repeater {
                model: root.terminal.staff.entries

                AttentionCard {
                    Layout.fillWidth: true
                    onOffered: operation => root.terminal.staff.offerAgain(operation)
                    onClosed: operation => root.closing = operation
                }
            }
        }
    }

    QuestionDialog {
        parent: root
        anchors.fill: parent
        visible: root.closing !== ""
        grave: true
        title: qsTr("不再上报这件？")
        text: qsTr("其中的内容会从本机删除，找不回来。请先确认已用别的办法办好，或当事人已知道。")
        confirmText: qsTr("删除并不再上报")
        onKept: root.closing = ""
        onConfirmed: {
            root.terminal.staff.closeOperation(root.closing);
            root.closing = "";
        }
    }
}
