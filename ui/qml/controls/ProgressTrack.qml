import QtQuick
import QtQuick.Layouts
import qml

// How far something long has come, as a bar and in percent.
ColumnLayout {
    id: root

    property string title
    property real share: 0 // from 0 to 1
    readonly property string percent: qsTr("%1%").arg(Math.floor(Math.min(1, Math.max(0, root.share)) * 100))

    spacing: Theme.gapTiny
    Accessible.role: Accessible.ProgressBar
    Accessible.name: `${root.title} ${root.percent}`

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: root.title
            Accessible.ignored: true
        }

        Words {
            text: root.percent
            font.bold: true
            color: Theme.primary
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.gap
        radius: height / 2
        color: Theme.sunken
        border.color: Theme.outlineStrong
        border.width: Theme.edge

        Rectangle {
            readonly property real room: parent.width - 2 * x

            x: Theme.edge * 2
            anchors.verticalCenter: parent.verticalCenter
            width: root.share <= 0 ? 0 : Math.max(height, room * Math.min(1, root.share))
            height: parent.height - 2 * x
            radius: height / 2
            color: Theme.primary
        }
    }
}
