pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// The guide of one item: what everybody asks first, then one answer after the other, each one touch away.
Page {
    id: root

    readonly property GuideViewModel guide: root.terminal.guide
    // Where the bar would take too much of what there is to read, it stands at the beginning of the guide.
    readonly property bool barScrolls: root.lowered && Theme.large
    readonly property bool narrow: root.portrait || Theme.large
    property string goal // the section that a touch asked for; what still comes up may move it

    function jump(key: string) {
        root.goal = key;
        root.settle();
    }

    function settle() {
        const top = root.goal === "" ? -1 : chapters.topOf(root.goal);
        if (top >= 0)
            area.contentY = Math.max(0, Math.min(chapters.y + top, area.contentHeight - area.height));
    }

    // What was to be settled a moment later is not, once the page has gone.
    Component.onDestruction: root.goal = ""

    official: true
    title: root.guide.plainName
    lead: Theme.spare ? "" : root.guide.fullName

    actions: [
        SecondaryButton {
            objectName: "button_print_notice"
            implicitHeight: Theme.touchLarge
            enabled: !root.guide.slip.comingOut
            text: qsTr("打印一次性告知单")
            iconName: "printer"
            onClicked: root.guide.printNotice()
        },
        PrimaryButton {
            objectName: "button_apply"
            implicitHeight: Theme.touchLarge
            visible: root.guide.suspension === ""
            textSize: Theme.textLead
            text: qsTr("现在就办")
            iconName: "pencil"
            onClicked: root.guide.apply()
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Loader {
            Layout.fillWidth: true
            active: !root.barScrolls
            visible: active
            sourceComponent: jumps
        }

        SlipNotice {
            Layout.fillWidth: true
            slip: root.guide.slip
            preview: root.terminal.preview
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollArea {
                id: area

                readonly property string present: chapters.present(contentY + height / 3 - chapters.y, root.goal)

                anchors.fill: parent
                onContentHeightChanged: Qt.callLater(root.settle)
                onMovementStarted: root.goal = ""

                ColumnLayout {
                    id: body

                    width: parent.width
                    spacing: Theme.gap

                    Notice {
                        Layout.fillWidth: true
                        objectName: "suspended"
                        visible: root.guide.suspension !== ""
                        kind: Notice.Warning
                        text: root.guide.suspension
                        detail: root.terminal.outletPhone === "" ? qsTr("您可以先看指南、备材料，也可以问身边的工作人员。") : qsTr("您可以先看指南、备材料，也可以问身边的工作人员，或拨打 %1。").arg(root.terminal.outletPhone)
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: root.portrait || Theme.large ? 2 : 4
                        columnSpacing: Theme.gap
                        rowSpacing: Theme.gap
                        uniformCellWidths: true

                        Repeater {
                            model: root.guide.facts

                            FactCard {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                            }
                        }
                    }

                    Loader {
                        Layout.fillWidth: true
                        active: root.barScrolls
                        visible: active
                        sourceComponent: jumps
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.gapSmall

                        Icon {
                            name: "landmark"
                            size: Theme.iconSmall
                            color: Theme.primary
                        }

                        Words {
                            Layout.fillWidth: true
                            text: root.guide.deciding
                            color: Theme.primary
                        }
                    }

                    GuideSections {
                        id: chapters

                        Layout.fillWidth: true
                        guide: root.guide
                        narrow: root.narrow
                    }

                    Heading {
                        Layout.fillWidth: true
                        visible: root.guide.leads.count > 0
                        text: qsTr("也可以看看")
                        color: Theme.primary
                    }

                    Repeater {
                        model: root.guide.leads

                        WayTile {
                            Layout.fillWidth: true
                            onClicked: root.terminal.situations.follow(kind, target)
                        }
                    }

                    Caption {
                        Layout.fillWidth: true
                        objectName: "edition"
                        text: root.guide.draft ? qsTr("目录版本 %1（草案，标“待核对”的内容正式上线前由业务科室确认），校验码 %2").arg(root.guide.edition).arg(root.guide.contentHash) : qsTr("目录版本 %1，校验码 %2").arg(root.guide.edition).arg(root.guide.contentHash)
                    }
                }
            }
        }
    }

    Component {
        id: jumps

        JumpBar {
            sections: root.guide.sections
            columns: root.portrait ? (Theme.large ? 2 : 4) : Theme.large || root.terminal.language.foreign ? 4 : 8
            current: area.present
            onChosen: key => root.jump(key)
        }
    }
}
