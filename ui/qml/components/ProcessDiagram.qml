pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The process as a diagram: a box for each step with who acts and how long, and a field around those in the same hands.
ColumnLayout {
    id: root

    required property Rows stretches
    // Boxes stand beside each other where all of a stretch have room in one row.
    readonly property int boxWidth: Theme.textBody * 7

    objectName: "process_diagram"
    spacing: 0

    Repeater {
        model: root.stretches

        ColumnLayout {
            id: stretch

            required property int index
            required property string title
            required property string note
            required property bool above
            required property Rows steps
            readonly property bool across: stretch.steps.count * (root.boxWidth + Theme.icon + 2 * Theme.gapTiny) + 2 * Theme.gap < root.width

            Layout.fillWidth: true
            spacing: 0

            Icon {
                Layout.alignment: Qt.AlignHCenter
                visible: stretch.index > 0
                name: "arrow-down"
                color: Theme.primary
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: field.implicitHeight + 2 * Theme.gap
                radius: Theme.radius
                color: stretch.above ? Theme.sunken : Theme.primaryTint
                border.color: stretch.above ? Theme.outlineStrong : Theme.clear
                border.width: Theme.edge

                ColumnLayout {
                    id: field

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.gap
                    spacing: Theme.gapSmall

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.gapSmall

                        Icon {
                            name: stretch.above ? "landmark" : "house"
                            size: Theme.iconSmall
                            color: Theme.primary
                        }

                        Words {
                            Layout.fillWidth: true
                            text: stretch.title
                            color: Theme.primary
                            font.bold: true
                        }
                    }

                    Caption {
                        Layout.fillWidth: true
                        visible: stretch.note !== ""
                        text: stretch.note
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: stretch.across ? stretch.steps.count : 1
                        columnSpacing: 0
                        rowSpacing: 0

                        Repeater {
                            model: stretch.steps

                            GridLayout {
                                id: step

                                required property int index
                                required property int number
                                required property string name
                                required property string actor
                                required property string takes
                                required property string mark
                                required property string spoken

                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.preferredWidth: stretch.across ? Theme.gap : -1
                                columns: stretch.across ? 2 : 1
                                columnSpacing: Theme.gapTiny
                                rowSpacing: 0

                                Icon {
                                    Layout.alignment: stretch.across ? Qt.AlignVCenter : Qt.AlignHCenter
                                    visible: step.index > 0
                                    name: stretch.across ? "arrow-right" : "arrow-down"
                                    color: Theme.primary
                                }

                                Rectangle {
                                    objectName: `step_${step.number}`
                                    Layout.fillWidth: true
                                    Layout.fillHeight: true
                                    implicitHeight: box.implicitHeight + 2 * Theme.gapSmall
                                    radius: Theme.radius
                                    color: Theme.card
                                    border.color: stretch.above ? Theme.outlineStrong : Theme.primary
                                    border.width: Theme.edge
                                    Accessible.role: Accessible.StaticText
                                    Accessible.name: step.spoken

                                    ColumnLayout {
                                        id: box

                                        anchors.left: parent.left
                                        anchors.right: parent.right
                                        anchors.top: parent.top
                                        anchors.margins: Theme.gapSmall
                                        spacing: Theme.hair

                                        Words {
                                            Layout.fillWidth: true
                                            text: qsTr("%1. %2").arg(step.number).arg(step.name)
                                            font.bold: true
                                            Accessible.ignored: true
                                        }

                                        Caption {
                                            Layout.fillWidth: true
                                            text: step.actor
                                            Accessible.ignored: true
                                        }

                                        Caption {
                                            Layout.fillWidth: true
                                            visible: step.takes !== ""
                                            text: step.mark === "" ? step.takes : qsTr("%1（%2）").arg(step.takes).arg(step.mark)
                                            color: step.mark === "" ? Theme.primary : Theme.warning
                                            Accessible.ignored: true
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
