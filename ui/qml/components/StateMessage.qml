import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// What a page says when it has nothing else to show: empty, still coming, not connected, gone wrong, done.
ColumnLayout {
    id: root

    enum Kind {
        Empty,
        Loading,
        Offline,
        Error,
        Success
    }

    property int kind: StateMessage.Empty
    property string title
    property string text
    property alias actions: buttons.data
    property alias titleName: heading.objectName
    // Loading is only mentioned when it takes long enough for people to wonder.
    property bool patient: true

    property string iconName: root.icons[root.kind]

    readonly property list<string> icons: ["inbox", "hourglass", "cloud-off", "triangle-alert", "circle-check"]
    readonly property list<color> inks: [Theme.inkSoft, Theme.primary, Theme.warning, Theme.danger, Theme.success]
    readonly property list<color> grounds: [Theme.sunken, Theme.primaryTint, Theme.warningTint, Theme.dangerTint, Theme.successTint]
    readonly property bool loading: root.kind === StateMessage.Loading
    readonly property bool due: !root.loading || !root.patient || patience.over

    spacing: Theme.gap

    Timer {
        id: patience

        property bool over: false

        interval: Theme.patience
        running: root.loading && root.visible && root.patient
        onRunningChanged: {
            if (running)
                over = false;
        }
        onTriggered: over = true
    }

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Theme.touchHuge
        Layout.preferredHeight: Theme.touchHuge
        visible: root.due
        radius: height / 2
        color: root.grounds[root.kind]

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: Theme.touchHuge / 2
            color: root.inks[root.kind]
        }
    }

    Title {
        id: heading

        Layout.fillWidth: true
        objectName: "state_title"
        visible: root.due
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        color: root.kind === StateMessage.Empty ? Theme.ink : root.inks[root.kind]
        Accessible.role: Accessible.Notification
        Accessible.name: `${root.title} ${root.text}`
    }

    Words {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.fieldWidth
        Layout.alignment: Qt.AlignHCenter
        objectName: "state_text"
        visible: root.due && root.text !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        font.pixelSize: Theme.textLead
        Accessible.ignored: true
    }

    WaitingDots {
        Layout.alignment: Qt.AlignHCenter
        visible: root.loading && root.due
    }

    RowLayout {
        id: buttons

        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gapSmall
        visible: root.due && children.length > 0
        spacing: Theme.gap
    }
}
