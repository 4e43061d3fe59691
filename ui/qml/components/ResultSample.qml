import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// What one holds in one's hands at the end, drawn: a sheet with its name and a seal, marked as a drawing.
Rectangle {
    id: root

    required property string result
    required property string authority

    objectName: "result_sample"
    implicitHeight: sheet.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.length(110)
    radius: Theme.radiusSmall
    color: Theme.sunken
    border.color: Theme.outlineStrong
    border.width: Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("结果的样子，示意图：%1，由%2出具").arg(root.result).arg(root.authority)

    ColumnLayout {
        id: sheet

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        Words {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.result
            font.bold: true
            Accessible.ignored: true
        }

        Repeater {
            model: 3

            Rectangle {
                required property int index

                Layout.fillWidth: true
                Layout.rightMargin: index === 2 ? parent.width / 3 : 0
                implicitHeight: Theme.edge * 2
                color: Theme.outline
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Caption {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: root.authority
                Accessible.ignored: true
            }

            Icon {
                name: "stamp"
                color: Theme.danger
            }
        }

        Caption {
            Layout.fillWidth: true
            text: qsTr("示意图，以实际发给您的为准")
            Accessible.ignored: true
        }
    }
}
