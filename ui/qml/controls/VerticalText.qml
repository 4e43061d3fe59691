import QtQuick
import qml

// Traditional Mongolian: words run down, columns follow from left to right. The height given is that of a column.
//
// Fonts hold the letters lying on their backs, as in a horizontal line; a line turned by 90° stands as it should,
// but the next one would stand to its left. So every line is laid out above the one before it, and all are turned.
Item {
    id: root

    required property string text
    property color color: Theme.ink
    property int textSize: Theme.textBody
    readonly property alias columns: lines.lineCount
    readonly property real columnWidth: measure.height

    implicitWidth: root.columns * root.columnWidth
    implicitHeight: lines.implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    FontLoader {
        id: font

        source: Qt.resolvedUrl("../../../resources/fonts/NotoSansMongolian-Regular.ttf")
    }

    FontMetrics {
        id: measure

        font: lines.font
    }

    Text {
        id: lines

        x: root.columnWidth
        width: root.height
        text: root.text
        color: root.color
        font.family: font.name
        font.pixelSize: root.textSize
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        renderType: Text.NativeRendering
        transformOrigin: Item.TopLeft
        rotation: 90
        Accessible.ignored: true
        onLineLaidOut: line => line.y = -line.number * root.columnWidth
    }
}
