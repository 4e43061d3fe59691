pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What the item asks for besides the answers, and how each of it stands.
Page {
    id: root

    readonly property MaterialsViewModel materials: root.terminal.materials

    official: true
    title: qsTr("要交的材料")
    lead: root.materials.summary

    actions: [
        TakeButton {
            taking: root.terminal.taking
        },
        PrimaryButton {
            objectName: "button_materials_done"
            implicitHeight: Theme.touchLarge
            textSize: Theme.textLead
            text: qsTr("下一步")
            iconName: "arrow-right"
            iconAfter: true
            onClicked: root.materials.goOn()
        }
    ]

    ScrollArea {
        anchors.fill: parent

        GridLayout {
            width: parent.width
            columns: root.portrait || Theme.largest ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            SharingBanner {
                Layout.fillWidth: true
                Layout.columnSpan: root.portrait || Theme.largest ? 1 : 2
                visible: root.materials.shareable !== ""
                text: root.materials.shareable
                onOpened: root.materials.openSharing()
            }

            Repeater {
                model: root.materials.rows

                MaterialLine {
                    id: line

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onOpened: root.materials.open(line.key)
                    onPromiseMade: promised => root.materials.promise(line.key, promised)
                    onPostponed: later => root.materials.bringLater(line.key, later)
                }
            }
        }
    }
}
