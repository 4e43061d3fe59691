pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// A commitment in place of materials: what it is about, then clause by clause, then the signature. Nobody is hurried, and
// one touch leads back to the materials from everywhere.
Page {
    id: root

    readonly property CommitmentViewModel commitment: root.terminal.commitment
    readonly property string stage: root.commitment.stage
    readonly property string clause: root.commitment.clause
    // The end of the clause has been in sight; for most that is at once.
    property bool shown: false

    official: root.stage === "clause" || root.stage === "sign"
    title: root.commitment.title
    lead: root.stage === "barred" || Theme.spare ? "" : root.commitment.name

    actions: [
        SecondaryButton {
            readonly property bool wayOn: false // no key leads to it by going on

            objectName: "button_decline"
            implicitHeight: Theme.touchLarge
            visible: root.stage !== "barred"
            line: Theme.outline
            iconName: "x"
            text: qsTr("不承诺，交材料")
            onClicked: root.commitment.decline()
        },
        PrimaryButton {
            objectName: "button_begin_reading"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            visible: root.stage === "about"
            enabled: !root.commitment.asking
            text: qsTr("同意，开始看")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: root.commitment.begin()
        },
        PrimaryButton {
            objectName: "button_read_on"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            visible: root.stage === "clause"
            enabled: root.shown
            text: qsTr("看完了，下一条")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: root.commitment.readOn()
        },
        PrimaryButton {
            objectName: "button_sign"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            visible: root.stage === "sign"
            enabled: root.commitment.signed
            text: qsTr("签好了，下一步")
            iconName: "check"
            onClicked: root.commitment.sign()
        },
        PrimaryButton {
            objectName: "button_to_materials"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            visible: root.stage === "barred"
            text: qsTr("回去交材料")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: root.commitment.decline()
        }
    ]

    Loader {
        anchors.fill: parent
        sourceComponent: root.stage === "clause" ? oneClause : root.stage === "sign" ? signing : about
    }

    Component {
        id: about

        ScrollArea {
            ColumnLayout {
                width: Math.min(parent.width, Theme.readingWidth)
                spacing: Theme.gap

                Notice {
                    Layout.fillWidth: true
                    objectName: "commitment_barred"
                    visible: root.stage === "barred"
                    kind: Notice.Warning
                    text: qsTr("平台回答：这次不能用承诺代替材料。")
                    detail: qsTr("可能有没了结的失信记录。照常交材料，事情一样能办。觉得不对，请问工作人员。")
                }

                Sentences {
                    visible: root.stage === "about"
                    title: qsTr("这些材料不用交")
                    icon: "file-text"
                    sentences: root.commitment.replaces
                }

                Sentences {
                    visible: root.stage === "about"
                    title: qsTr("怎么办")
                    icon: "arrow-right"
                    sentences: root.commitment.steps
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "commitment_caution"
                    visible: root.stage === "about" && root.commitment.caution !== ""
                    text: root.commitment.caution
                }
            }
        }
    }

    // One clause in large letters.
    Component {
        id: oneClause

        ScrollArea {
            id: reading

            // What is still being laid out may turn out to be longer than it seemed.
            function look() {
                if (!reading.hasMore)
                    root.shown = true;
                else if (reading.contentY <= 0)
                    root.shown = false;
            }

            function begin() {
                root.shown = false;
                reading.contentY = 0;
                Qt.callLater(reading.look);
            }

            onHasMoreChanged: Qt.callLater(reading.look)
            Component.onCompleted: reading.begin()

            Connections {
                function onClauseChanged() {
                    reading.begin();
                }

                target: root
            }

            ColumnLayout {
                width: Math.min(parent.width, Theme.readingWidth)
                spacing: Theme.gap

                Words {
                    Layout.fillWidth: true
                    objectName: "commitment_clause"
                    text: root.clause
                    font.pixelSize: Theme.textTitle
                }

                Notice {
                    Layout.fillWidth: true
                    visible: root.commitment.caution !== ""
                    text: root.commitment.caution
                }
            }
        }
    }

    Component {
        id: signing

        ScrollArea {
            GridLayout {
                width: parent.width
                columns: root.portrait || Theme.largest ? 1 : 2
                columnSpacing: Theme.gapHuge
                rowSpacing: Theme.gap
                uniformCellWidths: true

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gapSmall

                    SignaturePad {
                        Layout.fillWidth: true
                        title: qsTr("用手指写您的名字")
                        ink: root.commitment.ink
                    }

                    SecondaryButton {
                        objectName: "button_cannot_write"
                        line: Theme.outline
                        iconName: "hand-helping"
                        text: qsTr("写不了，叫工作人员")
                        onClicked: root.terminal.appearance.open("help")
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap

                    Sentences {
                        title: qsTr("这些材料不用交")
                        icon: "file-text"
                        sentences: root.commitment.replaces
                    }

                    Sentences {
                        title: qsTr("您看过的内容")
                        icon: "check"
                        sentences: root.commitment.clauses
                    }
                }
            }
        }
    }
}
