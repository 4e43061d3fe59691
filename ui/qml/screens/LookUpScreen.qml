pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Finding an application again: its reference, typed or scanned, and the last four of the identity number.
Page {
    id: root

    readonly property LookUpViewModel lookUp: root.terminal.lookUp

    taken: root.portrait ? pad.implicitHeight : 0
    title: qsTr("查办理进度")
    lead: qsTr("输入凭条上的申请编号，或者扫凭条上的码。")

    actions: PrimaryButton {
        objectName: "button_look_up"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        enabled: !root.lookUp.looking && !root.lookUp.locked
        text: root.lookUp.looking ? qsTr("正在查…") : qsTr("查进度")
        iconName: "search"
        onClicked: root.ask()
    }

    Component.onCompleted: {
        reference.text = root.lookUp.sought();
        (reference.text === "" ? reference : lastFour).forceActiveFocus();
    }

    function ask() {
        root.lookUp.lookUp(reference.text, lastFour.text);
    }

    function group() {
        const grouped = root.lookUp.grouped(reference.text);
        if (grouped !== reference.text && reference.cursorPosition === reference.length)
            reference.text = grouped;
    }

    Connections {
        target: root.lookUp

        function onCardRead(digits: string) {
            lastFour.text = digits;
        }

        function onScanned(found: string) {
            if (reference.text === found)
                return;
            reference.text = found;
            lastFour.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gapLarge

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollArea {
                id: area

                anchors.fill: parent
                kept: lastFour.activeFocus ? lastFourField : referenceField

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.gapLarge

                    FieldFrame {
                        id: referenceField

                        Layout.fillWidth: true
                        title: qsTr("申请编号")
                        problem: root.lookUp.referenceProblem

                        TextEntry {
                            id: reference

                            Layout.fillWidth: true
                            objectName: "input_reference"
                            pad: "reference"
                            font.letterSpacing: 0
                            wrong: root.lookUp.referenceProblem !== ""
                            Accessible.name: qsTr("申请编号")
                            onTextEdited: root.group()
                            onAccepted: {
                                if (reference.text.includes(":"))
                                    root.lookUp.readCode(reference.text);
                                else
                                    lastFour.forceActiveFocus(Qt.TabFocusReason);
                            }
                        }

                        QuietButton {
                            Layout.fillWidth: true
                            Layout.maximumWidth: implicitWidth
                            objectName: "button_own_terminal"
                            wraps: true
                            visible: reference.text === ""
                            iconName: "plus"
                            text: qsTr("在这台终端办的：先填 %1").arg(root.lookUp.ownTerminal)
                            onClicked: {
                                reference.text = root.lookUp.ownTerminal;
                                reference.forceActiveFocus();
                            }
                        }
                    }

                    FieldFrame {
                        id: lastFourField

                        Layout.fillWidth: true
                        title: qsTr("经办人身份证号码的最后四位")
                        hint: qsTr("也可以把身份证放在读卡区。")
                        problem: root.lookUp.lastFourProblem

                        TextEntry {
                            id: lastFour

                            Layout.preferredWidth: Theme.length(60)
                            objectName: "input_last_four"
                            pad: "lastFour"
                            maximumLength: 4
                            wrong: root.lookUp.lastFourProblem !== ""
                            Accessible.name: qsTr("身份证号码的最后四位")
                            onAccepted: root.ask()
                        }
                    }

                    QuietButton {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        objectName: "button_verify"
                        wraps: true
                        iconName: "badge-check"
                        text: qsTr("看看这张回执是真是假")
                        onClicked: root.lookUp.openVerify()
                    }

                    QuietButton {
                        Layout.fillWidth: true
                        Layout.maximumWidth: implicitWidth
                        objectName: "button_open_opening"
                        wraps: true
                        iconName: "qr-code"
                        text: qsTr("打开带走的草稿")
                        onClicked: root.terminal.opening.begin()
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
}
