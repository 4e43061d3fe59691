pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls
import qml.components

// The items of one category, each under the name a citizen would use.
Page {
    id: root

    official: true
    title: root.terminal.guides.categoryName
    lead: qsTr("点一项，看怎么办、带什么、多久办好。")

    ScrollArea {
        anchors.fill: parent

        GridLayout {
            width: parent.width
            columns: root.portrait ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                model: root.terminal.guides.items

                ItemTile {
                    objectName: `item_${item}`
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onClicked: root.terminal.guides.openGuide(item)
                }
            }
        }
    }
}
