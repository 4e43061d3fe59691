pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What an authority already holds is asked of it, once the person agrees to exactly that query; saying no costs nothing.
Page {
    id: root

    readonly property SharingViewModel sharing: root.terminal.sharing
    readonly property bool types: root.sharing.keys.count > 0

    official: true
    taken: root.types && root.portrait ? pad.implicitHeight : 0
    title: root.sharing.title
    lead: qsTr("您同意才查，不同意一样办。查到的只用在这件事上。")

    actions: PrimaryButton {
        objectName: "button_sharing_done"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: root.sharing.forMaterials ? qsTr("好了，回到材料") : qsTr("好了，接着填")
        iconName: "arrow-right"
        iconAfter: true
        onClicked: root.terminal.back()
    }

    // Whatever is still in an entry counts before anybody is asked.
    function agree(query: string) {
        for (let at = 0; at < entries.count; at++)
            (entries.itemAt(at) as KeyField)?.finish();
        root.sharing.agree(query);
    }

    Connections {
        target: root.sharing

        function onKeyWanted(place: string) {
            for (let at = 0; at < entries.count; at++) {
                const entry = entries.itemAt(at) as KeyField;
                if (entry?.key === place)
                    entry.lead();
            }
        }
    }

    GridLayout {
        anchors.fill: parent
        columns: root.portrait || !root.types ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gapLarge

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollArea {
                anchors.fill: parent

                ColumnLayout {
                    width: parent.width
                    spacing: Theme.gapLarge

                    Repeater {
                        id: entries

                        model: root.sharing.keys

                        KeyField {
                            Layout.fillWidth: true
                            sharing: root.sharing
                        }
                    }

                    GridLayout {
                        Layout.fillWidth: true
                        columns: root.portrait || root.types || Theme.largest || root.sharing.queries.count < 2 ? 1 : 2
                        columnSpacing: Theme.gapLarge
                        rowSpacing: Theme.gapLarge
                        uniformCellWidths: true

                        Repeater {
                            model: root.sharing.queries

                            ConsentCard {
                                id: card

                                Layout.fillWidth: true
                                Layout.alignment: Qt.AlignTop
                                onAgreed: root.agree(card.key)
                                onDeclined: root.sharing.decline(card.key)
                                onWaitedEnough: root.sharing.giveUp(card.key)
                            }
                        }
                    }
                }
            }
        }

        PadDock {
            id: pad

            Layout.fillWidth: root.portrait
            Layout.preferredWidth: root.portrait ? -1 : Theme.length(150)
            Layout.alignment: Qt.AlignTop
            visible: root.types
            terminal: root.terminal
            wide: root.portrait
        }
    }
}
