pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Finding an item by whatever one can say or type of it; results follow every key, and nothing has to be picked first.
Page {
    id: root

    readonly property SearchViewModel search: root.terminal.search
    readonly property Keyboard keyboard: root.terminal.keyboard
    // Letters that are still being composed are looked for as they are: zldj finds what begins so.
    readonly property string typed: field.text + (root.keyboard.way === "pinyin" ? root.keyboard.composition : "")

    official: true
    taken: root.portrait ? pad.implicitHeight + field.height : 0
    title: qsTr("想办什么事？")
    lead: Theme.spare ? "" : qsTr("写一句话，或打几个字母。打错一个也不要紧。")

    // Who touches a result leaves the field, and with it what was being composed: it is still what was looked for.
    onTypedChanged: {
        if (!field.activeFocus)
            return;
        results.contentY = 0;
        root.search.look(root.typed);
    }

    Component.onCompleted: {
        field.text = root.search.query;
        if (field.text === "")
            field.forceActiveFocus();
    }

    GridLayout {
        anchors.fill: parent
        columns: root.portrait ? 1 : 2
        columnSpacing: Theme.gapHuge
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            TextEntry {
                id: field

                Layout.fillWidth: true
                objectName: "field_search"
                leftPadding: glass.width + 2 * Theme.gapSmall
                maximumLength: 60
                Accessible.name: qsTr("搜索")
                Accessible.description: qsTr("写一句话，或打几个字母。打错一个也不要紧。")
                onAccepted: focus = false
                onActiveFocusChanged: {
                    if (!activeFocus)
                        text = root.search.query;
                }

                Icon {
                    id: glass

                    x: Theme.gapSmall
                    anchors.verticalCenter: parent.verticalCenter
                    name: "search"
                    color: Theme.inkSoft
                }
            }

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ScrollArea {
                    id: results

                    anchors.fill: parent

                    ColumnLayout {
                        width: parent.width
                        spacing: Theme.gapSmall

                        Repeater {
                            model: root.search.hits

                            WayTile {
                                Layout.fillWidth: true
                                onClicked: root.terminal.situations.follow(kind, target)
                            }
                        }

                        Notice {
                            Layout.fillWidth: true
                            objectName: "nothing_found"
                            visible: root.search.nothingFound
                            text: qsTr("没有找到这件事。换个说法试试，或者看看下面的事，也可以问工作人员。")
                        }

                        SecondaryButton {
                            objectName: "button_ask_staff"
                            visible: root.search.nothingFound
                            iconName: "hand-helping"
                            text: qsTr("叫工作人员")
                            onClicked: root.terminal.appearance.open("help")
                        }

                        Words {
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.gapTiny
                            visible: root.search.hits.count === 0
                            text: qsTr("大家常遇到的事")
                            color: Theme.primary
                            font.bold: true
                        }

                        Repeater {
                            model: root.search.hits.count === 0 ? root.search.suggestions : null

                            WayTile {
                                Layout.fillWidth: true
                                onClicked: root.terminal.situations.follow(kind, target)
                            }
                        }

                        SecondaryButton {
                            objectName: "button_situations"
                            visible: root.search.hits.count === 0
                            iconName: "chevron-right"
                            iconAfter: true
                            text: qsTr("看更多遇到的事")
                            onClicked: root.terminal.situations.open()
                        }
                    }
                }
            }
        }

        PadDock {
            id: pad

            Layout.fillWidth: root.portrait
            Layout.preferredWidth: root.portrait ? -1 : pad.needed ? Theme.length(Theme.largest ? 190 : 166) : 0
            Layout.alignment: Qt.AlignTop
            visible: pad.needed
            terminal: root.terminal
            wide: root.portrait
            enterText: qsTr("看结果")
        }
    }
}
