pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// One page of the form: a few large fields, the pad that belongs to the one being typed in, and the way on.
Page {
    id: root

    readonly property FormViewModel form: root.terminal.form

    official: true
    taken: pad.implicitHeight + (steps.visible ? steps.implicitHeight + Theme.gapLarge : 0)
    title: root.placed(root.form.itemName, root.form.pageTitle)

    actions: [
        TakeButton {
            taking: root.terminal.taking
        },
        PrimaryButton {
            objectName: "button_next"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            text: root.form.supplementing ? qsTr("补好了，交上去") : root.form.returning ? qsTr("改好了，回去核对") : qsTr("下一步")
            iconName: root.form.supplementing ? "send" : "arrow-right"
            iconAfter: true
            onClicked: root.form.next()
        }
    ]

    // The field the person is in, whatever part of it has the focus.
    readonly property Item fieldInHand: root.fieldOf(root.Window.activeFocusItem)

    function fieldOf(item: Item): Item {
        return item === null || item.parent === fields ? item : root.fieldOf(item.parent);
    }

    // Asked one question at a time, one wants to know how many are still to come.
    function placed(item: string, page: string): string {
        if (root.form.supplementing)
            return qsTr("补正：%1").arg(item);
        if (root.form.questions === 0)
            return qsTr("%1：%2").arg(item).arg(page);
        return root.form.questions === 1 ? page : qsTr("%1：第 %2 问，共 %3 问").arg(page).arg(root.form.question).arg(root.form.questions);
    }

    Connections {
        target: root.form

        function onPageOpened() {
            area.contentY = 0;
        }

        function onEntryAdded(row: int) {
            (rows.itemAt(row) as FormField)?.lead();
        }

        function onProblemFound(row: int) {
            const field = rows.itemAt(row) as FormField;
            area.contentY = field ? area.contentY : 0;
            field?.lead();
            if (!field && more.visible)
                more.forceActiveFocus(Qt.TabFocusReason);
        }

        function onProblemsFound() {
            area.contentY = 0;
            summary.lead();
        }
    }

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gapLarge

            FormStepper {
                id: steps

                Layout.fillWidth: true
                visible: root.form.questions === 0 && !root.form.supplementing
                form: root.form
            }

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ScrollArea {
                    id: area

                    anchors.fill: parent
                    kept: root.fieldInHand

                    ColumnLayout {
                        id: fields

                        width: parent.width
                        spacing: Theme.gapLarge

                        ProblemSummary {
                            id: summary

                            Layout.fillWidth: true
                            form: root.form
                        }

                        Words {
                            Layout.fillWidth: true
                            visible: root.form.pageHelp !== ""
                            text: root.form.pageHelp
                            color: Theme.inkSoft
                        }

                        SharingBanner {
                            Layout.fillWidth: true
                            visible: root.form.shareable !== ""
                            text: root.form.shareable
                            onOpened: root.form.openSharing()
                        }

                        Notice {
                            id: groupProblem

                            Layout.fillWidth: true
                            visible: root.form.groupProblem !== "" && !summary.visible
                            kind: Notice.Problem
                            text: root.form.groupProblem
                        }

                        Notice {
                            Layout.fillWidth: true
                            objectName: "materials_wanting"
                            visible: text !== ""
                            kind: Notice.Problem
                            text: root.form.wantingText
                        }

                        Repeater {
                            id: rows

                            model: root.form.rows
                            delegate: FieldChooser {
                                form: root.form
                                portrait: root.portrait
                            }
                        }

                        Repeater {
                            model: root.form.supplementing ? root.terminal.materials.rows : null

                            MaterialLine {
                                id: material

                                Layout.fillWidth: true
                                onOpened: root.terminal.materials.open(material.key)
                            }
                        }

                        SecondaryButton {
                            id: more

                            objectName: `button_add_${root.form.group}`
                            visible: root.form.canAdd
                            implicitHeight: Theme.touchLarge
                            iconName: "plus"
                            text: qsTr("再加一项：%1").arg(root.form.groupTitle)
                            onClicked: root.form.addEntry()
                        }
                    }
                }
            }

            UndoNotice {
                Layout.fillWidth: true
                form: root.form
            }
        }

        ColumnLayout {
            Layout.fillWidth: root.portrait
            Layout.fillHeight: !root.portrait
            Layout.preferredWidth: root.portrait ? -1 : Theme.length(166)
            spacing: Theme.gap

            CardHint {
                Layout.fillWidth: true
                visible: root.form.readsCards && !(pad.needed && (root.portrait || Theme.large))
            }

            PadDock {
                id: pad

                Layout.fillWidth: true
                terminal: root.terminal
                wide: root.portrait
            }

            Item {
                Layout.fillHeight: true
                visible: !root.portrait
            }
        }
    }
}
