import qml

// A button whose ground tells whether something is as it should be.
PushButton {
    id: root

    required property bool on

    line: root.on ? Theme.outline : Theme.warning
    ground: root.on ? Theme.card : Theme.warningTint
    foreground: root.on ? Theme.primary : Theme.warning
}
