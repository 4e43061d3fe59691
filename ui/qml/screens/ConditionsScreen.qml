pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Is it for me? One plain question at a time; at the end, why it is not and where to go, or the way to the form.
Page {
    id: root

    readonly property ConditionsViewModel conditions: root.terminal.conditions
    readonly property bool hindered: root.conditions.hindrances.count > 0

    official: true
    title: root.conditions.title
    lead: root.conditions.ended ? root.conditions.itemName : qsTr("先问几句，看看您能不能办：%1").arg(root.conditions.itemName)

    actions: RowLayout {
        spacing: Theme.gap

        SecondaryButton {
            objectName: "button_print_conditions"
            visible: root.hindered
            implicitHeight: Theme.touchLarge
            enabled: !root.conditions.slip.comingOut
            iconName: "printer"
            text: qsTr("打印出来")
            onClicked: root.conditions.printSlip()
        }

        PrimaryButton {
            objectName: "button_go_on"
            visible: root.conditions.mayGoOn
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            iconName: "arrow-right"
            iconAfter: true
            text: root.hindered ? qsTr("还是要申请") : qsTr("去填表")
            onClicked: root.conditions.goOn()
        }
    }

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: Math.min(parent.width, Theme.readingWidth)
            spacing: Theme.gapSmall

            Words {
                Layout.fillWidth: true
                visible: root.conditions.help !== ""
                text: root.conditions.help
                color: Theme.inkSoft
            }

            Repeater {
                model: root.conditions.answers

                PushButton {
                    required property int index
                    required property string says

                    objectName: `answer_${index}`
                    Layout.fillWidth: true
                    implicitHeight: Math.max(Theme.touchHuge, contentItem.implicitHeight + topPadding + bottomPadding)
                    wraps: true
                    textSize: Theme.textLead
                    line: Theme.primary
                    text: says
                    onClicked: root.conditions.choose(index)
                }
            }

            Repeater {
                model: root.conditions.hindrances

                Notice {
                    required property int index
                    required property string because
                    required property string turnTo

                    objectName: `hindrance_${index}`
                    Layout.fillWidth: true
                    kind: root.conditions.mayGoOn ? Notice.Warning : Notice.Problem
                    text: because
                    detail: turnTo
                }
            }

            Caption {
                Layout.fillWidth: true
                visible: root.conditions.caution !== ""
                text: root.conditions.caution
            }

            SlipNotice {
                Layout.fillWidth: true
                slip: root.conditions.slip
                preview: root.terminal.preview
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                visible: root.conditions.ways.count > 0
                text: qsTr("您也许要办这一项")
                font.bold: true
            }

            Repeater {
                model: root.conditions.ways

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.conditions.follow(kind, target)
                }
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                visible: root.conditions.taken.count > 0
                text: qsTr("您刚才选的，点一下可以改")
                color: Theme.inkSoft
            }

            Repeater {
                model: root.conditions.taken

                TakenAnswer {
                    objectName: `taken_${index}`
                    Layout.fillWidth: true
                    onClicked: root.conditions.reconsider(index)
                }
            }
        }
    }
}
