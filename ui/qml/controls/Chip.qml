import QtQuick
import qml

// A word that marks something: 待核对, 样例, 免费.
Rectangle {
    id: root

    property alias text: words.text
    property alias foreground: words.color
    property string iconName

    implicitWidth: words.implicitWidth + row.beside + 2 * Theme.gapSmall
    implicitHeight: row.implicitHeight + Theme.gapTiny
    radius: Math.min(height, Theme.line(Theme.textCaption) + Theme.gapTiny) / 2
    color: Theme.primaryTint

    Row {
        id: row

        readonly property real beside: root.iconName === "" ? 0 : picture.width + row.spacing

        anchors.centerIn: parent
        spacing: Theme.gapTiny

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.textCaption
            color: words.color
        }

        Caption {
            id: words

            // Where the chip is given less room than it wants, its words go on below.
            width: Math.min(implicitWidth, root.width - row.beside - 2 * Theme.gapSmall)
            color: Theme.primary
        }
    }
}
