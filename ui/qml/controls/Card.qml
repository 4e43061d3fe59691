import QtQuick
import qml

// A white sheet on the paper; holds what belongs together.
Rectangle {
    id: root

    default property alias content: body.data
    property int padding: Theme.gapLarge

    implicitWidth: body.childrenRect.width + 2 * root.padding
    implicitHeight: body.childrenRect.height + 2 * root.padding
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.outline
    border.width: Theme.edge

    Item {
        id: body

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
