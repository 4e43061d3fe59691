pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Several matters that are settled as one (集成办): what belongs to it, what is handed in once, what comes first.
Page {
    id: root

    readonly property SituationsViewModel situations: root.terminal.situations
    readonly property IntegratedViewModel integrated: root.terminal.integrated

    official: true
    title: root.situations.serviceName
    lead: Theme.spare ? "" : root.situations.serviceTrigger

    actions: PrimaryButton {
        objectName: "button_apply"
        implicitHeight: Theme.touchLarge
        visible: root.integrated.canApply
        textSize: Theme.textLead
        text: qsTr("一次办好")
        iconName: "pencil"
        onClicked: root.integrated.apply()
    }

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait && Theme.large ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: root.situations.facts

                    FactCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                    }
                }
            }

            Notice {
                Layout.fillWidth: true
                objectName: "linked_how"
                text: root.integrated.how
            }

            Repeater {
                model: root.integrated.ways

                WayTile {
                    Layout.fillWidth: true
                    onClicked: root.situations.follow(kind, target)
                }
            }

            Sentences {
                title: qsTr("只交一套的材料")
                icon: "file-text"
                sentences: root.situations.sharedMaterials
            }

            Sentences {
                title: qsTr("先办什么，后办什么")
                icon: "route"
                sentences: root.situations.order
            }

            Sentences {
                title: qsTr("有一件没办成怎么办")
                icon: "info"
                sentences: root.situations.failurePolicy === "" ? [] : [root.situations.failurePolicy]
            }
        }
    }
}
