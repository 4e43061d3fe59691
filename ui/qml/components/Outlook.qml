import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// The upper half of an upright screen in reach view: what the page is about, over the plain; nothing to touch.
Item {
    id: root

    property string title
    property string lead

    Landscape {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gapHuge
        spacing: Theme.gapSmall

        Title {
            Layout.fillWidth: true
            visible: root.title !== ""
            text: root.title
            color: Theme.primaryStrong
        }

        Lead {
            Layout.fillWidth: true
            visible: root.lead !== ""
            text: root.lead
        }
    }
}
