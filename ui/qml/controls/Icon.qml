import QtQuick
import QtQuick.Layouts
import qml

// One picture of the icon family (Lucide) by its name.
Text {
    id: root

    required property string name
    property int size: Theme.icon
    property int beside: 0 // pixel size of the words whose first line it stands beside

    readonly property int high: Math.max(root.size, root.beside === 0 ? 0 : Theme.line(root.beside))

    readonly property var glyphs: ({
            "a-large-small": "\ue587",
            "accessibility": "\ue297",
            "angry": "\ue2fc",
            "arrow-down": "\ue042",
            "arrow-left": "\ue048",
            "arrow-right": "\ue049",
            "arrow-up": "\ue04a",
            "award": "\ue04f",
            "badge-check": "\ue241",
            "book-open": "\ue05f",
            "building-2": "\ue290",
            "calendar-clock": "\ue304",
            "camera": "\ue064",
            "check": "\ue06c",
            "chevron-down": "\ue06d",
            "chevron-right": "\ue06f",
            "chevron-up": "\ue070",
            "circle-alert": "\ue077",
            "circle-check": "\ue226",
            "circle-help": "\ue082",
            "clock": "\ue087",
            "cloud": "\ue088",
            "cloud-off": "\ue08d",
            "coins": "\ue097",
            "contrast": "\ue09d",
            "database": "\ue0ad",
            "delete": "\ue0ae",
            "eraser": "\ue28f",
            "eye": "\ue0ba",
            "file-text": "\ue0cc",
            "files": "\ue0cf",
            "frown": "\ue0db",
            "hand-helping": "\ue3b8",
            "hand": "\ue1d7",
            "handshake": "\ue5c0",
            "hard-drive": "\ue0ed",
            "headset": "\ue5bd",
            "hourglass": "\ue296",
            "house": "\ue0f5",
            "id-card": "\ue617",
            "inbox": "\ue0f7",
            "info": "\ue0f9",
            "landmark": "\ue23a",
            "laugh": "\ue300",
            "lightbulb": "\ue1c2",
            "lock": "\ue10b",
            "log-out": "\ue10e",
            "map": "\ue110",
            "megaphone": "\ue235",
            "meh": "\ue114",
            "minus": "\ue11c",
            "package": "\ue129",
            "pencil": "\ue1f9",
            "plug": "\ue37f",
            "plus": "\ue13d",
            "printer": "\ue141",
            "qr-code": "\ue1df",
            "receipt": "\ue3d3",
            "refresh-cw": "\ue145",
            "rotate-ccw": "\ue148",
            "route": "\ue53e",
            "scale": "\ue212",
            "scan-line": "\ue258",
            "search": "\ue151",
            "send": "\ue152",
            "shield": "\ue158",
            "smartphone": "\ue163",
            "smile": "\ue164",
            "sprout": "\ue1eb",
            "stamp": "\ue3bb",
            "star": "\ue176",
            "sun": "\ue178",
            "tag": "\ue17f",
            "trash-2": "\ue18e",
            "triangle-alert": "\ue193",
            "unplug": "\ue45d",
            "usb": "\ue356",
            "users": "\ue1a4",
            "volume-2": "\ue1ab",
            "wrench": "\ue1b1",
            "x": "\ue1b2"
        })

    text: root.glyphs[root.name] ?? ""
    color: Theme.ink
    font.family: Theme.iconFamily
    font.pixelSize: root.size
    width: root.size
    height: root.high
    Layout.preferredHeight: root.high
    Layout.minimumWidth: root.size // long words beside it never squeeze it
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    renderType: Text.NativeRendering
    Accessible.ignored: true
}
