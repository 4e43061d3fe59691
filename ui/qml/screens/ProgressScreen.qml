pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Where an application stands, what that means, and how it came there; how old the data are is always said.
Page {
    id: root

    readonly property ProgressViewModel progress: root.terminal.progress

    official: true
    title: root.terminal.evaluation.thanks ? "" : root.progress.itemName

    actions: [
        SecondaryButton {
            objectName: "button_evaluate"
            visible: root.progress.canEvaluate
            implicitHeight: Theme.touchLarge
            iconName: "star"
            text: qsTr("评价这次服务")
            onClicked: root.progress.openEvaluation()
        },
        PrimaryButton {
            objectName: "button_end"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            text: qsTr("看好了，结束")
            iconName: "log-out"
            onClicked: root.terminal.end()
        }
    ]

    offersHome: false

    ScrollArea {
        anchors.fill: parent
        visible: !root.terminal.evaluation.thanks

        GridLayout {
            width: parent.width
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.gapHuge
            rowSpacing: Theme.gapLarge
            uniformCellWidths: true

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                Card {
                    Layout.fillWidth: true
                    implicitHeight: state.implicitHeight + 2 * padding
                    color: root.progress.needsAction ? Theme.accentTint : Theme.primaryTint
                    border.color: Theme.clear

                    ColumnLayout {
                        id: state

                        width: parent.width
                        spacing: Theme.gapSmall

                        Title {
                            Layout.fillWidth: true
                            objectName: "progress_state"
                            text: root.progress.stateTitle
                            color: root.progress.acknowledged && !root.progress.needsAction ? Theme.primary : Theme.warning
                        }

                        Words {
                            Layout.fillWidth: true
                            text: root.progress.stateText
                            font.pixelSize: Theme.textLead
                        }

                        Words {
                            Layout.fillWidth: true
                            objectName: "progress_due"
                            visible: text !== ""
                            text: root.progress.dueText
                            font.bold: true
                        }
                    }
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_follow"
                    visible: text !== ""
                    kind: Notice.Warning
                    text: root.progress.followText
                }

                Fact {
                    title: qsTr("申请编号")
                    text: root.progress.reference
                }

                Fact {
                    title: qsTr("申请人")
                    text: root.progress.applicant
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_age"
                    kind: root.terminal.online ? Notice.Information : Notice.Warning
                    text: root.progress.ageText
                    detail: root.terminal.online ? "" : qsTr("还没有连上平台，可能不是最新。连上后这里会自动更新。")
                }

                SlipNotice {
                    Layout.fillWidth: true
                    slip: root.progress.slip
                }
            }

            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                visible: root.progress.rows.count > 0
                implicitHeight: track.implicitHeight + 2 * padding

                Timeline {
                    id: track

                    width: parent.width
                    steps: root.progress.rows
                }
            }
        }
    }

    Thanks {
        anchors.fill: parent
        terminal: root.terminal
    }

    component Fact: RowLayout {
        id: fact

        property string title
        property string text

        Layout.fillWidth: true
        visible: fact.text !== ""
        spacing: Theme.gap

        Words {
            Layout.preferredWidth: Math.max(Theme.length(30), implicitWidth)
            text: fact.title
            color: Theme.inkSoft
        }

        Words {
            Layout.fillWidth: true
            text: fact.text
        }
    }
}
