pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// All categories, a column (or, upright, a band) for each link of the chain; above them what is meant for this outlet.
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

    actions: [
        SecondaryButton {
            objectName: "button_outlets"
            implicitHeight: Theme.touchLarge
            iconName: "map"
            text: qsTr("找网点")
            onClicked: root.terminal.outlets.open()
        },
        SecondaryButton {
            objectName: "button_situations"
            implicitHeight: Theme.touchLarge
            iconName: "circle-help"
            text: qsTr("我遇到的事")
            onClicked: root.terminal.situations.open()
        }
    ]

    SearchButton {
        id: search

        objectName: "button_search"
        width: parent.width
        onClicked: root.terminal.search.open()
    }

    ScrollArea {
        anchors.fill: parent
        anchors.topMargin: search.height + Theme.gapSmall

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.terminal.situations.packagesHere

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.terminal.situations.follow(kind, target)
                }
            }

            GridLayout {
                Layout.fillWidth: true
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
                                    Layout.fillHeight: root.portrait
                                    Layout.minimumHeight: root.portrait ? Theme.touchHuge : Theme.tile
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
}
