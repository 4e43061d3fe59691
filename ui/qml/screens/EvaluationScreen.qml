pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Five levels, nothing preselected; rating is voluntary, and leaving it is one tap.
Page {
    id: root

    readonly property EvaluationViewModel evaluation: root.terminal.evaluation

    title: qsTr("这次服务，您满意吗？")
    lead: qsTr("评不评都行，不影响办事。办事的人看不到是谁评的。")

    offersBack: false

    actions: [
        SecondaryButton {
            objectName: "button_skip"
            implicitHeight: Theme.touchLarge
            text: qsTr("不评价")
            onClicked: root.evaluation.skip()
        },
        PrimaryButton {
            objectName: "button_send_evaluation"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            enabled: !root.evaluation.sending
            text: qsTr("提交评价")
            iconName: "send"
            onClicked: root.evaluation.send(comment.text)
        }
    ]

    // The keyboard takes room; what is being written stays in sight.
    function reveal() {
        const bottom = comment.mapToItem(area.contentItem, 0, comment.height).y + Theme.gap;
        if (comment.activeFocus)
            area.contentY = Math.max(area.contentY, bottom - area.height);
    }

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap

        ScrollArea {
            id: area

            Layout.fillWidth: true
            Layout.fillHeight: true
            onHeightChanged: Qt.callLater(root.reveal)

            ColumnLayout {
                width: parent.width
                spacing: Theme.gapLarge

                LevelChooser {
                    Layout.fillWidth: true
                    evaluation: root.evaluation
                    stacked: root.portrait
                }

                Notice {
                    Layout.fillWidth: true
                    visible: root.evaluation.levelMissing
                    text: qsTr("请先点一个满意程度")
                }

                FieldFrame {
                    Layout.fillWidth: true
                    visible: root.evaluation.level > 0
                    title: qsTr("为什么这样评？")
                    optional: true

                    Flow {
                        Layout.fillWidth: true
                        spacing: Theme.gapSmall

                        Repeater {
                            model: root.evaluation.tags

                            OptionButton {
                                required property bool chosen

                                objectName: `tag_${text}`
                                several: true
                                checked: chosen
                                onClicked: root.evaluation.toggle(text)
                                required text
                            }
                        }
                    }
                }

                FieldFrame {
                    Layout.fillWidth: true
                    visible: root.evaluation.level > 0
                    title: qsTr("还想说点什么？")
                    optional: true

                    LongEntry {
                        id: comment

                        Layout.fillWidth: true
                        implicitHeight: Theme.touchLarge * 2
                        objectName: "input_comment"
                        Accessible.name: qsTr("还想说点什么？")
                        onActiveFocusChanged: Qt.callLater(root.reveal)
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    SecondaryButton {
                        objectName: "button_print_evaluation"
                        implicitHeight: Theme.touchLarge
                        iconName: "qr-code"
                        text: qsTr("打印二维码，回家用手机评")
                        onClicked: root.evaluation.printSlip()
                    }
                }

                SlipNotice {
                    Layout.fillWidth: true
                    visible: root.evaluation.slip.present && root.evaluation.slip.forEvaluation
                    slip: root.evaluation.slip
                    preview: root.terminal.preview
                }
            }
        }

        PadDock {
            id: pad

            Layout.fillWidth: root.portrait
            Layout.preferredWidth: root.portrait ? -1 : Theme.length(166)
            Layout.alignment: Qt.AlignTop
            visible: pad.needed
            terminal: root.terminal
            wide: root.portrait
        }
    }
}
