pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The questions a guide answers: one touch leads to the answer.
GridLayout {
    id: root

    required property Rows sections
    property string current

    signal chosen(key: string)

    columnSpacing: Theme.gapSmall
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true

    Repeater {
        model: root.sections

        PushButton {
            required property string key
            required property string title
            required property string picture

            objectName: `jump_${key}`
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftPadding: Theme.gapSmall
            rightPadding: Theme.gapSmall
            wraps: true
            ground: root.current === key ? Theme.primaryTintStrong : Theme.card
            line: root.current === key ? Theme.primary : Theme.outline
            iconName: Theme.largest ? "" : picture
            text: title
            onClicked: root.chosen(key)
        }
    }
}
