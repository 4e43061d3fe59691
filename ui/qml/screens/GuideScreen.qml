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
    readonly property bool barScrolls: root.lowered && Theme.growth > 1.1
    readonly property bool narrow: root.portrait || Theme.growth > 1.1
    // Short answers that stand beside each other where there is room.
    readonly property var beside: ["where", "get"]
    // What is below the first screen is made while that is being read, a section at a time.
    property int made: 2
    property string goal // the section that a touch asked for; what still comes up may move it

    function jump(key: string) {
        root.goal = key;
        root.settle();
    }

    function settle() {
        for (let at = 0; at < sections.count; at++) {
            const section = sections.itemAt(at) as Place;
            if (section?.key === root.goal)
                area.contentY = Math.max(0, Math.min(chapters.y + section.y, area.contentHeight - area.height));
        }
    }

    // The last section that begins above a place; of two beside each other the first, or the one that was asked for.
    function present(place: real): string {
        let found = "";
        let top = -1;
        for (let at = 0; at < sections.count; at++) {
            const section = sections.itemAt(at) as Place;
            if (section && chapters.y + section.y <= place && (section.y > top || section.key === root.goal)) {
                found = section.key;
                top = section.y;
            }
        }
        return found;
    }

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

    Timer {
        interval: Theme.frame
        repeat: true
        running: root.made < sections.count
        onTriggered: root.made += 1
    }

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

                readonly property string present: root.present(contentY + height / 3)

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
                        columns: root.portrait || Theme.growth > 1 ? 2 : 4
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

                    GridLayout {
                        id: chapters

                        Layout.fillWidth: true
                        columns: root.narrow ? 1 : 2
                        columnSpacing: Theme.gap
                        rowSpacing: Theme.gap
                        uniformCellWidths: true

                        Repeater {
                            id: sections

                            model: root.guide.sections

                            Place {
                                Layout.fillWidth: true
                                Layout.alignment: Qt.AlignTop
                                Layout.columnSpan: root.beside.includes(key) ? 1 : chapters.columns
                            }
                        }
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
                            onClicked: {
                                if (kind === "path")
                                    root.terminal.situations.openPath(target);
                                else if (kind === "integrated")
                                    root.terminal.situations.openLinked(target);
                                else
                                    root.terminal.guides.openGuide(target);
                            }
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
            columns: root.portrait ? (Theme.growth > 1.1 ? 2 : 4) : Theme.growth > 1 || root.terminal.language.foreign ? 4 : 8
            current: area.present
            onChosen: key => root.jump(key)
        }
    }

    Component {
        id: diagram

        ProcessDiagram {
            stretches: root.guide.stretches
        }
    }

    Component {
        id: missing

        Notice {
            objectName: "missing"
            visible: root.guide.missing !== ""
            text: root.guide.missing
        }
    }

    Component {
        id: places

        ColumnLayout {
            spacing: Theme.gapSmall

            Repeater {
                model: root.guide.outlets

                OutletLine {
                    Layout.fillWidth: true
                }
            }

            SecondaryButton {
                objectName: "button_outlets"
                iconName: "map"
                text: qsTr("看全部网点")
                onClicked: root.guide.openOutlets()
            }
        }
    }

    Component {
        id: sample

        ResultSample {
            result: root.guide.result
            authority: root.guide.authority
        }
    }

    component Place: Loader {
        id: place

        required property int index
        required property string key
        required property string title
        required property Rows parts

        active: place.index < root.made
        sourceComponent: Section {
            key: place.key
            title: place.title
            parts: place.parts
        }
    }

    component Section: GridLayout {
        id: section

        required property string key
        required property string title
        required property Rows parts

        columns: root.narrow ? 1 : Math.min(2, section.parts.count)
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        Heading {
            Layout.fillWidth: true
            Layout.columnSpan: section.columns
            objectName: `section_${section.key}`
            text: section.title
            color: Theme.primary
        }

        Repeater {
            model: section.parts

            GuidePart {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                more: ({
                        materials: missing,
                        process: diagram,
                        channels: places,
                        result: sample
                    })[key] ?? null
                onTicked: (material, held) => root.guide.tick(material, held)
            }
        }
    }
}
