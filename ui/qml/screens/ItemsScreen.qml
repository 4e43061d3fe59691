pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.controls
import qml.components

// The items of one category, each under the name a citizen would use.
Page {
    id: root

    official: true
    title: root.terminal.guides.categoryName
    lead: qsTr("点一项，看怎么办、带什么、多久办好。")

    StateMessage {
        anchors.centerIn: parent
        width: parent.width
        visible: root.terminal.guides.items.count === 0
        title: qsTr("这一类现在没有可办的事项")
        text: qsTr("请看看别的类别，或者问问身边的工作人员。")
    }

    Caption {
        id: unsure

        width: parent.width
        visible: root.terminal.guides.draft
        text: qsTr("标着“待核对”的还没有最后确定，办之前请问一问工作人员。")
    }

    ListArea {
        anchors.fill: parent
        anchors.topMargin: unsure.visible ? unsure.height + Theme.gap : 0
        model: root.terminal.guides.items
        delegate: ItemTile {
            objectName: `item_${item}`
            width: ListView.view.width
            onClicked: root.terminal.guides.openGuide(item)
        }
    }
}
