pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// What has happened, newest first, like the track of a parcel.
ColumnLayout {
    id: root

    required property Rows steps

    spacing: 0

    Repeater {
        model: root.steps

        RowLayout {
            id: step

            required property int index
            required property string title
            required property string moment
            required property string note
            readonly property bool newest: step.index === 0
            readonly property bool oldest: step.index === root.steps.count - 1

            Layout.fillWidth: true
            spacing: Theme.gap

            Item {
                Layout.fillHeight: true
                implicitWidth: Theme.iconLarge

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: dot.y + dot.height / 2
                    width: Theme.edge * 2
                    height: parent.height - y + dot.height / 2
                    visible: !step.oldest
                    color: Theme.primaryTintStrong
                }

                Rectangle {
                    id: dot

                    anchors.horizontalCenter: parent.horizontalCenter
                    width: step.newest ? Theme.iconLarge : Theme.iconSmall
                    height: width
                    y: step.newest ? 0 : Theme.gapTiny
                    radius: width / 2
                    color: step.newest ? Theme.primary : Theme.primaryTintStrong

                    Icon {
                        anchors.centerIn: parent
                        visible: step.newest
                        name: "check"
                        size: Theme.iconSmall
                        color: Theme.primaryInk
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.bottomMargin: step.oldest ? 0 : Theme.gapLarge
                spacing: Theme.gapTiny

                GridLayout {
                    Layout.fillWidth: true
                    columns: root.width < Theme.textBody * 20 ? 1 : 2
                    columnSpacing: Theme.gap
                    rowSpacing: 0

                    Words {
                        Layout.fillWidth: true
                        objectName: `progress_${step.index}`
                        text: step.title
                        color: step.newest ? Theme.primary : Theme.ink
                        font.bold: step.newest
                        font.pixelSize: step.newest ? Theme.textHeading : Theme.textBody
                    }

                    Caption {
                        text: step.moment
                        wrapMode: Text.NoWrap
                    }
                }

                Words {
                    Layout.fillWidth: true
                    visible: step.note !== ""
                    text: step.note
                }
            }
        }
    }
}
