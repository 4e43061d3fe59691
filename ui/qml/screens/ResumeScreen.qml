pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Going on with the form that the terminal died over: only for whoever knows the number that was typed into it.
Page {
    id: root

    readonly property DraftViewModel draft: root.terminal.draft

    taken: root.portrait ? pad.implicitHeight : 0
    title: qsTr("继续刚才的填写")
    lead: root.draft.itemName

    actions: PrimaryButton {
        objectName: "button_resume"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: qsTr("继续填写")
        iconName: "arrow-right"
        iconAfter: true
        onClicked: root.draft.resume(lastFour.text)
    }

    Component.onCompleted: lastFour.forceActiveFocus()

    GridLayout {
        anchors.fill: parent
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

                    Words {
                        Layout.fillWidth: true
                        text: qsTr("终端刚才断了电。您填的内容还在，为了不让别人看到，请先输入您填过的身份证号码的最后四位。")
                    }

                    FieldFrame {
                        id: field

                        Layout.fillWidth: true
                        title: qsTr("身份证号码的最后四位")
                        problem: root.draft.problem

                        TextEntry {
                            id: lastFour

                            Layout.preferredWidth: Theme.length(60)
                            objectName: "input_last_four"
                            pad: "lastFour"
                            maximumLength: 4
                            wrong: root.draft.problem !== ""
                            Accessible.name: qsTr("身份证号码的最后四位")
                            onAccepted: root.draft.resume(lastFour.text)
                        }
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
