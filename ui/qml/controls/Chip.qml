import QtQuick
import qml

// A word that marks something: 待核对, 样例, 免费.
Rectangle {
    id: root

    property alias text: words.text
    property alias foreground: words.color
    property string iconName

    implicitWidth: row.implicitWidth + 2 * Theme.gapSmall
    implicitHeight: row.implicitHeight + Theme.gapTiny
    radius: height / 2
    color: Theme.primaryTint

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gapTiny

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: Theme.textCaption
            color: words.color
        }

        Caption {
            id: words

            color: Theme.primary
            wrapMode: Text.NoWrap
        }
    }
}
