import QtQuick
import QtQuick.Layouts
import qml

// Title, hint and problem around whatever one fills in.
ColumnLayout {
    id: root

    property string title
    property string hint
    property string problem
    property bool optional: false
    default property alias content: holder.data

    spacing: Theme.gapTiny

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        Words {
            Layout.fillWidth: true
            text: root.optional ? qsTr("%1（可不填）").arg(root.title) : root.title
            font.bold: true
        }
    }

    Caption {
        Layout.fillWidth: true
        visible: root.hint !== ""
        text: root.hint
    }

    ColumnLayout {
        id: holder

        Layout.fillWidth: true
        spacing: Theme.gapSmall
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.problem !== ""
        spacing: Theme.gapTiny

        Icon {
            Layout.alignment: Qt.AlignTop
            name: "circle-alert"
            size: Theme.iconSmall
            beside: Theme.textBody
            color: Theme.danger
        }

        Words {
            Layout.fillWidth: true
            text: root.problem
            color: Theme.danger
        }
    }
}
