import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One line of a guide: a picture or number, what it is, and what to know about it.
ColumnLayout {
    id: root

    required property string text
    required property string detail
    required property string mark
    required property string icon
    required property int number
    required property string heading
    required property string tick // id of a material that one may have already; empty for everything else
    required property bool held

    signal ticked(has: bool)

    spacing: Theme.gapTiny

    Caption {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapTiny
        visible: root.heading !== ""
        text: root.heading
        color: Theme.primary
        font.bold: true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        Item {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.iconSmall * 1.2
            Layout.preferredHeight: words.lineHeightPixels

            Icon {
                anchors.centerIn: parent
                visible: root.number === 0
                name: root.icon
                size: Theme.iconSmall
                color: Theme.primary
            }

            Words {
                anchors.centerIn: parent
                visible: root.number > 0
                text: root.number
                color: Theme.primary
                font.bold: true
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                id: words

                readonly property real lineHeightPixels: implicitHeight / Math.max(1, lineCount)

                Layout.fillWidth: true
                text: root.text
            }

            Caption {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
            }
        }

        OptionButton {
            objectName: `tick_${root.tick}`
            visible: root.tick !== ""
            implicitHeight: Theme.touch
            several: true
            checked: root.held
            text: qsTr("已经有了")
            Accessible.name: qsTr("已经有了：%1").arg(root.text)
            onClicked: root.ticked(!root.held)
        }

        Chip {
            Layout.alignment: Qt.AlignTop
            visible: root.mark !== ""
            color: Theme.warningTint
            foreground: Theme.warning
            text: root.mark
        }
    }
}
