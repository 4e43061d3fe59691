import QtQuick
import qml

// Names a page; one on every screen.
Words {
    id: root

    font.pixelSize: Theme.textTitle
    font.bold: true
    Accessible.role: Accessible.Heading
}
