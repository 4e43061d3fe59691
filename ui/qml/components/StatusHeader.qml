import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Whose terminal this is, whether it is in touch with the platform, and the time.
Rectangle {
    id: root

    required property TerminalViewModel terminal
    property string caption: root.terminal.outletName

    height: Theme.header
    color: Theme.primaryStrong

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.gap

        Words {
            text: qsTr("河套知服")
            color: Theme.primaryInk
            font.bold: true
            font.pixelSize: Theme.textLead
            wrapMode: Text.NoWrap
        }

        Caption {
            Layout.fillWidth: true
            text: root.caption
            color: Theme.primaryInkSoft
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }

        DemoRibbon {
            visible: root.terminal.sample
        }

        Icon {
            name: root.terminal.online ? "cloud" : "cloud-off"
            size: Theme.iconSmall
            color: root.terminal.online ? Theme.primaryInkSoft : Theme.accent
        }

        Caption {
            objectName: "link_state"
            text: root.terminal.linkText
            color: root.terminal.online ? Theme.primaryInkSoft : Theme.accent
            wrapMode: Text.NoWrap
        }

        Words {
            text: root.terminal.timeText
            color: Theme.primaryInk
            wrapMode: Text.NoWrap
        }

        LanguageButton {
            language: root.terminal.language
        }
    }
}
