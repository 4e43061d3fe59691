import QtQuick
import qml

// Names a page; one on every screen.
Words {
    id: root

    font.pixelSize: Theme.textTitle
    font.bold: true
    lineHeight: 1.25
    Accessible.role: Accessible.Heading
}
