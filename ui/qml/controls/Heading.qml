import QtQuick
import qml

// Names a part of a page.
Words {
    id: root

    font.pixelSize: Theme.textHeading
    font.bold: true
    Accessible.role: Accessible.Heading
}
