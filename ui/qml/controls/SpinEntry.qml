import QtQuick
import QtQuick.Layouts
import qml

// A number to type or to move up and down: one part of a date.
RowLayout {
    id: root

    property alias text: entry.text
    property alias entry: entry
    property alias entryName: entry.objectName
    property string title
    property string unit
    property int digits: 2
    property bool wrong: false

    signal edited
    signal stepped(int by)

    spacing: Theme.gapSmall

    component Step: PushButton {
        implicitWidth: Theme.touch
        implicitHeight: Theme.touchLarge
        line: Theme.outline
        leftPadding: 0
        rightPadding: 0
        autoRepeat: true
        focusPolicy: Qt.NoFocus
    }

    Step {
        objectName: `${root.entryName}_down`
        iconName: "minus"
        Accessible.name: qsTr("%1往前").arg(root.title)
        onClicked: root.stepped(-1)
    }

    TextEntry {
        id: entry

        Layout.preferredWidth: Math.max(Theme.length(8 * root.digits), Theme.textHeading * 0.62 * root.digits + Theme.gapTiny)
        pad: "digits"
        font.letterSpacing: 0
        maximumLength: root.digits
        horizontalAlignment: TextInput.AlignHCenter
        wrong: root.wrong
        leftPadding: 0
        rightPadding: 0
        offersWipe: false
        Accessible.name: root.title
        onTextEdited: root.edited()
    }

    Words {
        text: root.unit
        Accessible.ignored: true
    }

    Step {
        objectName: `${root.entryName}_up`
        iconName: "plus"
        Accessible.name: qsTr("%1往后").arg(root.title)
        onClicked: root.stepped(1)
    }
}
