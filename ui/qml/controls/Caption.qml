import qml

// Small print: labels, sources, hints.
Words {
    id: root

    color: Theme.inkSoft
    font.pixelSize: Theme.textCaption
}
