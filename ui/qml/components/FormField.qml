import QtQuick
import Hetao.Kiosk
import qml.controls

// What every field of a form has in common: what is asked, how to answer, and what is wrong, around the control.
FieldFrame {
    id: root

    required property FormViewModel form
    required property string pointer
    required property string help
    required property bool needed
    // What takes the focus when somebody is led here.
    property Item input

    required title
    required problem

    hint: root.help
    optional: !root.needed

    function lead() {
        root.input?.forceActiveFocus(Qt.TabFocusReason);
    }
}
