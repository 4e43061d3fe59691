import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// A number by which authorities are asked.
FieldFrame {
    id: root

    required property SharingViewModel sharing
    required property string key
    required property string text
    required property string pad
    required property int completeAt

    required title
    required problem

    function lead() {
        entry.forceActiveFocus(Qt.TabFocusReason);
    }

    function finish() {
        root.sharing.leave(root.key, entry.text);
    }

    TextEntry {
        id: entry

        Layout.fillWidth: true
        Layout.maximumWidth: root.pad === "" ? Number.POSITIVE_INFINITY : Theme.length(120 * Theme.growth)
        objectName: `key_${root.key}`
        text: root.text
        pad: root.pad
        wrong: root.problem !== ""
        Accessible.name: root.title
        Accessible.description: root.problem
        onTextEdited: root.sharing.write(root.key, entry.text)
        onAccepted: root.finish()
        onActiveFocusChanged: {
            if (!entry.activeFocus)
                root.finish();
        }
    }

    Caption {
        visible: root.completeAt > 0 && root.text !== "" && root.problem === "" && entry.text.length < root.completeAt
        text: qsTr("已输入 %1 位，共 %2 位").arg(entry.text.length).arg(root.completeAt)
    }
}
