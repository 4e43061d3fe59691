pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// All categories, a column (or, upright, a band) for each link of the chain.
Page {
    id: root

    readonly property var stageIcons: ({
            create: "lightbulb",
            utilize: "handshake",
            protect: "shield",
            manage: "stamp",
            serve: "users"
        })

    official: true
    title: qsTr("您要办哪方面的事？")
    lead: qsTr("点一类，看里面有哪些事项。")

    ScrollArea {
        anchors.fill: parent

        GridLayout {
            width: parent.width
            columns: root.portrait ? 1 : Math.min(root.terminal.guides.stages.count, Math.floor(root.width / (Theme.textBody * 11)))
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapTiny

            Repeater {
                model: root.terminal.guides.stages

                ColumnLayout {
                    id: stage

                    required property string name
                    required property string stage
                    required property Rows categories

                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.gap
                    spacing: Theme.gapSmall

                    RowLayout {
                        spacing: Theme.gapSmall

                        Icon {
                            name: root.stageIcons[stage.stage] ?? "tag"
                            color: Theme.primary
                        }

                        Heading {
                            Layout.fillWidth: true
                            text: stage.name
                            color: Theme.primary
                        }
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: root.portrait && !Theme.spare ? 2 : 1
                        columnSpacing: Theme.gapSmall
                        rowSpacing: Theme.gapSmall
                        uniformCellWidths: true

                        Repeater {
                            model: stage.categories

                            Tile {
                                required property string category
                                required property string name
                                required property string examples

                                objectName: `tile_${category}`
                                Layout.fillWidth: true
                                Layout.minimumHeight: Theme.tile
                                text: name
                                detail: examples
                                onClicked: root.terminal.guides.openCategory(category)
                            }
                        }
                    }
                }
            }
        }
    }
}
