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

    property bool withdrawing: false

    official: true
    title: root.terminal.evaluation.thanks ? "" : root.progress.itemName

    actions: [
        SecondaryButton {
            objectName: "button_withdraw"
            visible: root.progress.canWithdraw
            implicitHeight: Theme.touchLarge
            iconName: "rotate-ccw"
            text: qsTr("撤回申请")
            onClicked: root.withdrawing = true
        },
        SecondaryButton {
            objectName: "button_collect"
            visible: root.progress.canCollect
            implicitHeight: Theme.touchLarge
            iconName: "check"
            text: qsTr("结果已领到")
            onClicked: root.progress.collect()
        },
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
            yields: root.progress.canSupplement || root.progress.canTakeUp
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            text: qsTr("看好了，结束")
            iconName: "log-out"
            onClicked: root.leave()
        },
        PrimaryButton {
            objectName: "button_supplement"
            visible: root.progress.canSupplement
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            iconName: "pencil"
            text: qsTr("现在补齐")
            onClicked: root.progress.openSupplement()
        },
        PrimaryButton {
            objectName: "button_take_up"
            visible: root.progress.canTakeUp
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            iconName: "pencil"
            text: qsTr("接着办")
            onClicked: root.progress.takeUp()
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

                Repeater {
                    model: root.terminal.integrated.parts

                    PartLine {
                        Layout.fillWidth: true
                        onClicked: if (opens)
                            root.terminal.integrated.open(number)
                    }
                }

                AskedList {
                    Layout.fillWidth: true
                    asked: root.progress.asked
                    lead: root.progress.askedText
                    how: root.progress.howText
                }

                QuietButton {
                    objectName: "button_print_asked"
                    visible: root.progress.canPrintAsked
                    iconName: "printer"
                    text: qsTr("打印要补的内容")
                    onClicked: root.progress.printAsked()
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_returned"
                    visible: text !== ""
                    kind: Notice.Warning
                    text: root.progress.returnedText
                    detail: root.progress.returnedDetail
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_collect"
                    visible: text !== ""
                    kind: Notice.Success
                    text: root.progress.collectText
                    detail: root.progress.collectHours
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_under_way"
                    visible: text !== ""
                    kind: root.terminal.online ? Notice.Information : Notice.Warning
                    text: root.progress.underWay
                    detail: root.progress.underWayDetail
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "progress_refused"
                    visible: text !== ""
                    kind: Notice.Problem
                    text: root.progress.refusedText
                }

                Words {
                    Layout.fillWidth: true
                    objectName: "progress_withdraw_later"
                    visible: text !== ""
                    text: root.progress.withdrawLater
                    color: Theme.inkSoft
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
                    preview: root.terminal.preview
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

    QuestionDialog {
        parent: root
        anchors.fill: parent
        visible: root.withdrawing && root.progress.canWithdraw
        grave: true
        title: qsTr("撤回这件申请？")
        text: qsTr("撤回后不再办理，也不能恢复；以后想办，要重新申请。") + root.progress.withdrawWarning
        confirmText: qsTr("撤回申请")
        onKept: root.withdrawing = false
        onConfirmed: {
            root.withdrawing = false;
            root.progress.withdraw();
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
