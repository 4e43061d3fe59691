import QtQuick
import qml

// Text in the body size; the other text controls are this one in another size.
Text {
    id: root

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    lineHeight: Theme.lineHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    renderType: Text.NativeRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
