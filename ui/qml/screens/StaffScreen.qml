pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls
import qml.components

// The staff corner: is the terminal healthy, and what needs somebody's eyes.
Page {
    id: root

    title: qsTr("终端状态")
    lead: root.terminal.staff.terminalCode

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait ? 2 : 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: root.terminal.staff.states

                    StateCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                text: qsTr("需要留意")
                color: Theme.primary
            }

            Words {
                Layout.fillWidth: true
                visible: root.terminal.staff.entries.count === 0
                text: qsTr("没有需要处理的事。")
            }

            Repeater {
                model: root.terminal.staff.entries

                Rectangle {
                    id: entry

                    required property string title
                    required property string text
                    required property string time

                    Layout.fillWidth: true
                    implicitHeight: line.implicitHeight + 2 * Theme.gap
                    radius: Theme.radius
                    color: Theme.card
                    border.color: Theme.outline
                    border.width: Theme.edge

                    RowLayout {
                        id: line

                        anchors.fill: parent
                        anchors.margins: Theme.gap
                        spacing: Theme.gap

                        ColumnLayout {
                            spacing: 0

                            Words {
                                Layout.fillWidth: true
                                text: entry.title
                                font.bold: true
                            }

                            Words {
                                Layout.fillWidth: true
                                text: entry.text
                            }
                        }

                        Caption {
                            Layout.alignment: Qt.AlignTop
                            visible: entry.time !== ""
                            text: entry.time
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
