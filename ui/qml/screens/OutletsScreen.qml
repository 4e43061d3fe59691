pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Where else to go: all outlets, the nearest first, beside a drawn map; nothing of it needs the line.
Page {
    id: root

    readonly property OutletsViewModel outlets: root.terminal.outlets
    // Where the map's names would come too close to each other, the list has all the room.
    readonly property bool drawn: !root.lowered && (root.outlets.longNames ? !Theme.large : root.portrait || !Theme.largest)

    official: true
    title: qsTr("找网点")
    lead: Theme.spare ? "" : qsTr("近的排在前面。去之前可以先打电话问一问。")

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap

        DistrictMap {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.gap
            Layout.row: 0
            Layout.column: root.portrait ? 0 : 1
            Layout.fillHeight: !root.portrait
            Layout.preferredHeight: root.portrait ? implicitHeight : Theme.gap
            visible: root.drawn
            outlets: root.outlets
        }

        ColumnLayout {
            Layout.row: root.portrait ? 1 : 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.gap
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.large && (root.drawn || root.portrait) ? 1 : 3
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Filter {
                    name: "area"
                    text: root.outlets.areaText === "" ? qsTr("全部旗县区") : root.outlets.areaText
                }

                Filter {
                    name: "kind"
                    text: root.outlets.kindText === "" ? qsTr("各类网点") : root.outlets.kindText
                }

                Filter {
                    name: "offer"
                    text: root.outlets.offerText === "" ? qsTr("能办各种事") : qsTr("能办：%1").arg(root.outlets.offerText)
                }
            }

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ScrollArea {
                    anchors.fill: parent
                    visible: root.outlets.choosing !== ""

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.gapSmall

                        Repeater {
                            model: root.outlets.options

                            OptionButton {
                                required property string value
                                required property string title
                                required property bool chosen

                                Layout.fillWidth: true
                                objectName: `option_${value}`
                                checked: chosen
                                text: value === "" ? qsTr("全部") : title
                                onClicked: root.outlets.choose(value)
                            }
                        }
                    }
                }

                ListArea {
                    anchors.fill: parent
                    visible: root.outlets.choosing === ""
                    model: root.outlets.outlets
                    spacing: Theme.gapSmall
                    delegate: OutletTile {
                        width: ListView.view.width
                    }
                }

                StateMessage {
                    anchors.centerIn: parent
                    width: parent.width
                    visible: root.outlets.choosing === "" && root.outlets.outlets.count === 0
                    title: qsTr("没有这样的网点")
                    text: qsTr("请换一个条件，或者问问身边的工作人员。")
                }
            }
        }
    }

    component Filter: SecondaryButton {
        id: filter

        required property string name

        objectName: `filter_${filter.name}`
        Layout.fillWidth: true
        wraps: true
        leftPadding: Theme.gapSmall
        rightPadding: Theme.gapSmall
        iconName: root.outlets.choosing === filter.name ? "chevron-up" : "chevron-down"
        iconAfter: true
        onClicked: root.outlets.offerValues(filter.name)
    }
}
