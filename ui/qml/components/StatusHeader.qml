import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Whose terminal this is, whether it is in touch with the platform, the time, and the ways to another language and look.
Rectangle {
    id: root

    required property TerminalViewModel terminal
    property string caption: root.terminal.outletName
    property bool online: root.terminal.online
    property string linkText: root.terminal.linkText
    property bool elder: root.terminal.appearance.elder
    // Too narrow, or the text too large, for one row.
    readonly property bool stacked: root.width < Theme.textBody * 62

    height: rows.implicitHeight + Theme.gapTiny * (root.stacked ? 1 : 2)
    color: Theme.bar

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: Theme.scheme === "contrast"
        height: Theme.edge
        color: Theme.outline
    }

    GridLayout {
        id: rows

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        columns: root.stacked ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: root.elder ? Theme.gapSmall : 0

        RowLayout {
            spacing: Theme.gap

            Words {
                text: qsTr("河套知服")
                color: Theme.barInk
                font.bold: true
                font.pixelSize: Theme.textLead
                wrapMode: Text.NoWrap
            }

            Caption {
                Layout.fillWidth: true
                text: root.caption
                color: Theme.barInkSoft
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                // Half a name is worse than none; it is on the start screen and on every slip.
                opacity: truncated ? 0 : 1
            }

            Words {
                visible: root.stacked
                text: root.terminal.timeText
                color: Theme.barInk
                wrapMode: Text.NoWrap
            }

            LanguageButton {
                visible: root.stacked
                language: root.terminal.language
            }

            DisplayButton {
                visible: root.stacked
                appearance: root.terminal.appearance
            }
        }

        RowLayout {
            Layout.fillWidth: root.stacked
            spacing: Theme.gap

            DemoRibbon {
                visible: root.terminal.sample
            }

            Icon {
                name: root.online ? "cloud" : "cloud-off"
                size: Theme.iconSmall
                color: root.online ? Theme.barInkSoft : Theme.barAccent
            }

            Caption {
                Layout.fillWidth: root.stacked
                objectName: "link_state"
                text: root.linkText
                color: root.online ? Theme.barInkSoft : Theme.barAccent
                wrapMode: root.stacked ? Text.Wrap : Text.NoWrap
                // Where no room is left, the cloud says it alone.
                opacity: root.stacked && width < Theme.touch ? 0 : 1
            }

            BarButton {
                objectName: "button_call"
                visible: root.elder
                iconName: "hand-helping"
                foreground: Theme.barAccent
                line: Theme.barAccent
                text: qsTr("叫工作人员")
                onClicked: root.terminal.appearance.open("help")
            }

            Words {
                visible: !root.stacked
                text: root.terminal.timeText
                color: Theme.barInk
                wrapMode: Text.NoWrap
            }

            LanguageButton {
                visible: !root.stacked
                language: root.terminal.language
            }

            DisplayButton {
                visible: !root.stacked
                appearance: root.terminal.appearance
            }
        }
    }
}
