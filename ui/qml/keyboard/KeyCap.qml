import QtQuick
import qml
import qml.controls

// One key: as wide as so many `units` of the keyboard's grid. It never takes the focus from the field typed in.
PushButton {
    id: root

    required property int unit
    property real units: 1
    // What the key is called when it is read out; its label, unless that is a sign without a name.
    property string spoken: root.text
    // The size of the words, as long as they have room: a key does not grow with the text.
    property int wish: Theme.textHeading
    // In Chinese characters; a letter is a little more than half as wide.
    readonly property real length: Array.from(root.text).reduce((sum, one) => sum + (one < "\u2e80" ? 0.62 : 1), root.iconName === "" ? 0 : 1.5)
    readonly property real room: root.width - 2 * Theme.gapTiny

    implicitWidth: Math.round(root.units * root.unit + (root.units - 1) * Theme.gapSmall)
    implicitHeight: Theme.length(14.4)
    leftPadding: 0
    rightPadding: 0
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.NoFocus
    line: Theme.outline
    foreground: Theme.ink
    textSize: Math.min(root.wish, root.height * 0.62, root.room / Math.max(1, root.length))
    Accessible.name: root.spoken
}
