import qml

// The sentence under a title that says what to do here.
Words {
    id: root

    color: Theme.inkSoft
    font.pixelSize: Theme.textLead
}
