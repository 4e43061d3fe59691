import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// What a source told: to be read, not typed; whoever knows better says so.
FieldFrame {
    id: root

    required property string pointer
    required property string text
    required property string origin

    signal objected

    required title

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: row.implicitHeight + 2 * Theme.gapTiny
        radius: Theme.radius
        color: Theme.sunken

        RowLayout {
            id: row

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Theme.gap
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapTiny
                Layout.bottomMargin: Theme.gapTiny
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    objectName: `told_${root.pointer}`
                    text: root.text
                    font.bold: true
                }

                Caption {
                    Layout.fillWidth: true
                    text: root.origin
                }
            }

            QuietButton {
                objectName: `object_${root.pointer}`
                iconName: "pencil"
                text: qsTr("不对？")
                Accessible.name: qsTr("%1不对，自己写").arg(root.title)
                onClicked: root.objected()
            }
        }
    }
}
