import QtQuick
import QtQuick.Layouts
import qml

// Tells something that matters here: what it is and what to do about it.
Rectangle {
    id: root

    enum Kind {
        Information,
        Warning,
        Problem,
        Success
    }

    property int kind: Notice.Information
    property string text
    property string detail

    readonly property list<color> grounds: [Theme.primaryTint, Theme.warningTint, Theme.dangerTint, Theme.successTint]
    readonly property list<color> inks: [Theme.primary, Theme.warning, Theme.danger, Theme.success]
    readonly property list<string> icons: ["info", "triangle-alert", "circle-alert", "circle-check"]

    implicitWidth: row.implicitWidth + 2 * Theme.gap
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: root.grounds[root.kind]

    Accessible.role: Accessible.Notification
    Accessible.name: root.text + " " + root.detail

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.icons[root.kind]
            beside: Theme.textBody
            color: root.inks[root.kind]
        }

        ColumnLayout {
            spacing: 0

            Words {
                Layout.fillWidth: true
                visible: root.text !== ""
                text: root.text
                color: root.inks[root.kind]
                font.bold: true
            }

            Words {
                Layout.fillWidth: true
                visible: root.detail !== ""
                text: root.detail
            }
        }
    }
}
