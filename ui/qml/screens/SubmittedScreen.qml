pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What has become of it, its name, where the paper is, and what happens next; true at every moment.
Page {
    id: root

    readonly property SubmittedViewModel submitted: root.terminal.submitted
    readonly property bool arrived: root.submitted.acknowledged

    offersBack: false
    offersHome: false

    actions: PrimaryButton {
        objectName: "button_end"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: qsTr("办完了，结束")
        iconName: "log-out"
        // Who leaves takes the right to the slip along, so a slip that is just coming out is waited for.
        enabled: !root.submitted.slip.comingOut || !patience.running
        onClicked: root.terminal.end()
    }

    Timer {
        id: patience

        interval: Theme.paperPatience
        running: true
    }

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
                spacing: Theme.gapLarge

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gapLarge

                    Icon {
                        Layout.preferredWidth: Theme.touchHuge
                        Layout.preferredHeight: Theme.touchHuge
                        name: root.arrived ? "circle-check" : "hard-drive"
                        size: Theme.touchHuge
                        color: root.arrived ? Theme.success : Theme.warning
                    }

                    ColumnLayout {
                        spacing: 0

                        Title {
                            Layout.fillWidth: true
                            objectName: "submitted_state"
                            text: root.arrived ? qsTr("已提交，平台已收到") : qsTr("已暂存在本机")
                            color: root.arrived ? Theme.success : Theme.warning
                        }

                        Lead {
                            Layout.fillWidth: true
                            text: root.submitted.itemName
                        }
                    }
                }

                ReferenceCard {
                    Layout.fillWidth: true
                    reference: root.submitted.reference
                }

                SlipNotice {
                    Layout.fillWidth: true
                    slip: root.submitted.slip
                    preview: root.terminal.preview
                }

                SlipNotice {
                    Layout.fillWidth: true
                    slip: root.submitted.commitment
                    which: "_commitment"
                    againText: qsTr("再打一张承诺书")
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gapLarge

                NextSteps {
                    Layout.fillWidth: true
                    steps: root.submitted.nextSteps
                }

                GridLayout {
                    Layout.fillWidth: true
                    columns: 1
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.gapSmall
                    uniformCellWidths: true

                    WayOn {
                        objectName: "button_show_progress"
                        iconName: "route"
                        text: qsTr("看进度")
                        detail: qsTr("随时知道办到哪一步")
                        onClicked: root.submitted.showProgress()
                    }

                    WayOn {
                        objectName: "button_evaluate"
                        visible: root.submitted.canEvaluate
                        iconName: "star"
                        text: qsTr("评价这次服务")
                        detail: qsTr("评不评都行，不影响办事")
                        onClicked: root.submitted.openEvaluation()
                    }

                    WayOn {
                        objectName: "button_apply_again"
                        iconName: "plus"
                        text: qsTr("再办一件")
                        detail: qsTr("接着办别的事，不用重新开始")
                        onClicked: root.submitted.applyAgain()
                    }
                }
            }
        }
    }

    Thanks {
        anchors.fill: parent
        terminal: root.terminal
    }

    component WayOn: Tile {
        Layout.fillWidth: true
    }
}
