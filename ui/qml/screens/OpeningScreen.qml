pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Opening a draft that was taken along: its code, scanned or typed; where the form has changed since, that is said first.
Page {
    id: root

    readonly property OpeningViewModel opening: root.terminal.opening
    readonly property bool opened: root.opening.opened

    taken: root.portrait && !root.opened ? pad.implicitHeight : 0
    title: root.opened ? qsTr("草稿打开了，有几处要再看一下") : qsTr("打开带走的草稿")
    lead: root.opened ? root.opening.itemName : qsTr("把凭条上的方块码对准扫码口，或者输入草稿码。")

    actions: [
        SecondaryButton {
            objectName: "button_drop_taken"
            visible: !root.opened
            enabled: !root.opening.busy
            implicitHeight: Theme.touchLarge
            line: Theme.danger
            foreground: Theme.danger
            iconName: "trash-2"
            text: qsTr("删除草稿")
            onClicked: asking.visible = true
        },
        PrimaryButton {
            objectName: "button_open_taken"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            enabled: !root.opening.busy && !root.opening.locked
            text: root.opened ? qsTr("接着填") : root.opening.busy ? qsTr("请稍等…") : qsTr("打开草稿")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: root.opened ? root.opening.goOn() : root.opening.open(code.text)
        }
    ]

    Component.onCompleted: {
        if (!root.opened)
            code.forceActiveFocus();
    }

    function group() {
        const grouped = root.opening.grouped(code.text);
        if (grouped !== code.text && code.cursorPosition === code.length)
            code.text = grouped;
    }

    ScrollArea {
        anchors.fill: parent
        visible: root.opened

        ColumnLayout {
            width: parent.width
            spacing: Theme.gapLarge

            Notice {
                Layout.fillWidth: true
                objectName: "opening_lost"
                visible: root.opening.lost.length > 0
                kind: Notice.Warning
                text: qsTr("表格改过了，这几项要重新填，或者不用再填")
                detail: root.opening.lost.join("\n")
            }

            Notice {
                Layout.fillWidth: true
                objectName: "opening_again"
                visible: root.opening.again.length > 0
                kind: Notice.Warning
                text: qsTr("这几份材料要重新交")
                detail: root.opening.again.join("\n")
            }

            Words {
                Layout.fillWidth: true
                text: qsTr("别的内容都在，已经替您填好。")
            }
        }
    }

    GridLayout {
        anchors.fill: parent
        visible: !root.opened
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gapLarge

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollArea {
                anchors.fill: parent
                kept: field

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.gapLarge

                    FieldFrame {
                        id: field

                        Layout.fillWidth: true
                        title: qsTr("草稿码")
                        hint: qsTr("在凭条上，一共 24 个字母和数字。")
                        problem: root.opening.problem

                        TextEntry {
                            id: code

                            Layout.fillWidth: true
                            objectName: "input_draft_code"
                            pad: "reference"
                            font.letterSpacing: 0
                            wrong: root.opening.problem !== ""
                            Accessible.name: qsTr("草稿码")
                            onTextEdited: root.group()
                            onAccepted: root.opening.open(code.text)
                        }
                    }

                    Notice {
                        Layout.fillWidth: true
                        objectName: "opening_dropped"
                        visible: root.opening.dropped
                        kind: Notice.Success
                        text: qsTr("草稿已经删除，这个草稿码不再有用。")
                    }
                }
            }
        }

        PadDock {
            id: pad

            Layout.fillWidth: root.portrait
            Layout.preferredWidth: root.portrait ? -1 : Theme.length(150)
            Layout.alignment: Qt.AlignTop
            terminal: root.terminal
            wide: root.portrait
        }
    }

    QuestionDialog {
        id: asking

        anchors.fill: parent
        z: 1
        visible: false
        grave: true
        title: qsTr("删除这个草稿码的草稿吗？")
        text: qsTr("删除以后找不回来，凭条上的码不再有用。")
        confirmText: qsTr("删除")
        onKept: asking.visible = false
        onConfirmed: {
            asking.visible = false;
            root.opening.drop(code.text);
        }
    }
}
