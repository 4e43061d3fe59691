import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One thing that needs somebody's eyes; of an operation that was refused, what can be done about it.
Rectangle {
    id: root

    required property string title
    required property string text
    required property string time
    required property string operation

    signal offered(operation: string)
    signal closed(operation: string)

    implicitHeight: content.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.outline
    border.width: Theme.edge

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ColumnLayout {
                spacing: 0

                Words {
                    Layout.fillWidth: true
                    text: root.title
                    font.bold: true
                }

                Words {
                    Layout.fillWidth: true
                    text: root.text
                }
            }

            Caption {
                Layout.alignment: Qt.AlignTop
                visible: root.time !== ""
                text: root.time
                wrapMode: Text.NoWrap
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: root.operation !== ""
            spacing: Theme.gap

            SecondaryButton {
                objectName: `button_offer_${root.operation}`
                text: qsTr("再报一次")
                Accessible.name: qsTr("再报一次：%1").arg(root.title)
                onClicked: root.offered(root.operation)
            }

            QuietButton {
                objectName: `button_close_${root.operation}`
                text: qsTr("不再上报")
                Accessible.name: qsTr("不再上报：%1").arg(root.title)
                onClicked: root.closed(root.operation)
            }
        }
    }
}
