import QtQuick
import qml.controls

// One of the things the start screen says by turns; a notice can be opened.
Item {
    id: root

    required property int index
    required property string words
    required property bool notice

    signal opened

    implicitWidth: root.notice ? button.implicitWidth : lead.implicitWidth
    implicitHeight: root.notice ? button.implicitHeight : lead.implicitHeight

    Lead {
        id: lead

        width: root.width
        visible: !root.notice
        text: root.words
    }

    SecondaryButton {
        id: button

        objectName: `button_notice_${root.index}`
        width: Math.min(implicitWidth, root.width)
        visible: root.notice
        wraps: true
        iconName: "megaphone"
        text: root.words
        onClicked: root.opened()
    }
}
