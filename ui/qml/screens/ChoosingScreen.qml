pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// A few questions, one at a time, that end at an item and say why; each answer stands above and can be taken back.
Page {
    id: root

    readonly property SituationsViewModel situations: root.terminal.situations
    readonly property bool ended: root.situations.question === ""

    official: true
    title: root.ended ? qsTr("您可以这样办") : root.situations.question
    lead: Theme.spare ? "" : root.situations.pathTitle

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: Math.min(parent.width, Theme.readingWidth)
            spacing: Theme.gapSmall

            Repeater {
                model: root.situations.answers

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
                    onClicked: root.situations.choose(index)
                }
            }

            Notice {
                Layout.fillWidth: true
                objectName: "because"
                visible: root.ended
                text: root.situations.because
            }

            Repeater {
                model: root.situations.ends

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.situations.follow(kind, target)
                }
            }

            Words {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                visible: root.situations.taken.count > 0
                text: qsTr("您刚才选的，点一下可以改")
                color: Theme.inkSoft
            }

            Repeater {
                model: root.situations.taken

                TakenAnswer {
                    objectName: `taken_${index}`
                    Layout.fillWidth: true
                    onClicked: root.situations.reconsider(index)
                }
            }
        }
    }
}
