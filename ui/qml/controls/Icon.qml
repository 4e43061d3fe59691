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
            "banknote": "\ue052",
            "book-open": "\ue05f",
            "briefcase": "\ue062",
            "building-2": "\ue290",
            "calendar-clock": "\ue304",
            "calendar-days": "\ue2b9",
            "camera": "\ue064",
            "check": "\ue06c",
            "chevron-down": "\ue06d",
            "chevron-left": "\ue06e",
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
            "copyright": "\ue0a0",
            "cpu": "\ue0a9",
            "credit-card": "\ue0aa",
            "database": "\ue0ad",
            "delete": "\ue0ae",
            "eraser": "\ue28f",
            "eye": "\ue0ba",
            "file-text": "\ue0cc",
            "files": "\ue0cf",
            "flag": "\ue0d1",
            "frown": "\ue0db",
            "gavel": "\ue0e0",
            "gift": "\ue0e1",
            "globe": "\ue0e8",
            "graduation-cap": "\ue234",
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
            "key-round": "\ue4a3",
            "landmark": "\ue23a",
            "laugh": "\ue300",
            "library": "\ue100",
            "leaf": "\ue2de",
            "lightbulb": "\ue1c2",
            "list-checks": "\ue1d0",
            "lock": "\ue10b",
            "log-out": "\ue10e",
            "map": "\ue110",
            "megaphone": "\ue235",
            "meh": "\ue114",
            "message-square": "\ue117",
            "minus": "\ue11c",
            "moon": "\ue11e",
            "package": "\ue129",
            "paperclip": "\ue12d",
            "pencil": "\ue1f9",
            "phone": "\ue133",
            "plug": "\ue37f",
            "plus": "\ue13d",
            "pointer": "\ue1e8",
            "printer": "\ue141",
            "qr-code": "\ue1df",
            "radar": "\ue497",
            "receipt": "\ue3d3",
            "refresh-cw": "\ue145",
            "rotate-ccw": "\ue148",
            "route": "\ue53e",
            "scale": "\ue212",
            "scan-line": "\ue258",
            "scroll-text": "\ue45f",
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
            "telescope": "\ue5c5",
            "timer": "\ue1e0",
            "trash-2": "\ue18e",
            "triangle-alert": "\ue193",
            "unplug": "\ue45d",
            "usb": "\ue356",
            "user": "\ue19f",
            "users": "\ue1a4",
            "volume-2": "\ue1ab",
            "wheat": "\ue39e",
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
