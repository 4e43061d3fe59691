import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One answer on the check page, with the title of its part of the form above the first.
ColumnLayout {
    id: root

    required property string pointer
    required property string heading
    required property string title
    required property string shown
    required property bool provided
    required property string origin

    signal changed

    spacing: 0

    Heading {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapLarge
        Layout.bottomMargin: Theme.gapSmall
        visible: root.heading !== ""
        text: root.heading
        color: Theme.primary
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: row.implicitHeight + 2 * Theme.gapTiny
        color: Theme.card

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.edge
            color: Theme.outline
        }

        RowLayout {
            id: row

            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            spacing: Theme.gap

            Words {
                Layout.preferredWidth: root.width * 0.32
                Layout.topMargin: Theme.gapTiny
                Layout.bottomMargin: Theme.gapTiny
                text: root.title
                color: Theme.inkSoft
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapTiny
                Layout.bottomMargin: Theme.gapTiny
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    objectName: `answer_${root.pointer}`
                    text: root.shown !== "" ? root.shown : qsTr("未填写")
                    color: root.provided ? Theme.ink : Theme.inkSoft
                    font.bold: root.provided
                }

                Caption {
                    Layout.fillWidth: true
                    objectName: `origin_${root.pointer}`
                    visible: root.origin !== ""
                    text: root.origin
                }
            }

            QuietButton {
                objectName: `change_${root.pointer}`
                iconName: "pencil"
                text: qsTr("修改")
                Accessible.name: qsTr("修改%1").arg(root.title)
                onClicked: root.changed()
            }
        }
    }
}
