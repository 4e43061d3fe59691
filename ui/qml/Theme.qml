pragma Singleton

import QtQuick

// Every colour, size and duration of the terminal's screens. Sizes are physical: millimetres on the glass.
QtObject {
    id: root

    // Pixels per millimetre of this screen; the start-up sets it, the value here is a 24-inch panel at 1920×1080.
    property real mm: 3.613
    // What the person has chosen to enlarge text by.
    property real textScale: 1
    property string family: "Noto Sans SC"
    property string iconFamily: "lucide"

    // Height of a capital letter as part of the font's pixel size in Noto Sans SC.
    readonly property real capitalPart: 0.733

    // --- colours: the Hetao plain ------------------------------------------------------------------------
    readonly property color primary: "#0f5c4d" // deep water
    readonly property color primaryPressed: "#0a4439"
    readonly property color primaryStrong: "#0b463b" // header ground
    readonly property color primaryInk: "#ffffff"
    readonly property color primaryInkSoft: "#cfe3dc"
    readonly property color primaryTint: "#e2eee8" // ground of something chosen or pressed
    readonly property color primaryTintStrong: "#bcd8cd"
    readonly property color accent: "#e8a91b" // sunflower
    readonly property color accentPressed: "#d4970f"
    readonly property color accentTint: "#fcf0cf"
    readonly property color accentInk: "#2a1f02"
    readonly property color surface: "#fbf8f1" // warm paper
    readonly property color card: "#ffffff"
    readonly property color sunken: "#f3eee2"
    readonly property color ink: "#14261f"
    readonly property color inkSoft: "#4b5d55"
    readonly property color outline: "#d8d2c2"
    readonly property color outlineStrong: "#84938b" // edge of something to fill in: 3:1 on paper
    readonly property color focus: "#b45f06"
    readonly property color warning: "#7a4b00"
    readonly property color warningTint: "#fdf1d6"
    readonly property color danger: "#a3321c"
    readonly property color dangerTint: "#fbe9e4"
    readonly property color success: "#1d6b3f"
    readonly property color successTint: "#e4f2e7"
    readonly property color shade: "#a6071b15" // over the screen while a dialog asks
    readonly property color clear: "transparent"

    // --- the landscape of the start screen ---------------------------------------------------------------
    readonly property color horizon: "#f3eedd" // far hills behind the pages, hardly seen
    readonly property color horizonNear: "#eee8d3"
    readonly property color sky: "#fdf4dd"
    readonly property color skyHigh: "#fbf8f1"
    readonly property color sun: "#f2c14e"
    readonly property color sunHalo: "#f9e3a8"
    readonly property color hills: "#c9d8cb"
    readonly property color hillsNear: "#a9c5b5"
    readonly property color river: "#8fc1b8"
    readonly property color riverLight: "#b7dad2"
    readonly property color fieldLight: "#e9c766"
    readonly property color fieldGold: "#ddb04a"
    readonly property color fieldGreen: "#7fae8e"
    readonly property color fieldDeep: "#4f8f78"
    readonly property color tree: "#5f9a80" // poplars along the canals
    readonly property color furrow: "#3d7a66"

    // --- type: by the height of a capital letter, in millimetres ---------------------------------------------
    readonly property int textCaption: letters(3.9)
    readonly property int textBody: letters(4.8)
    readonly property int textLead: letters(5.6)
    readonly property int textHeading: letters(6.4)
    readonly property int textTitle: letters(8.6)
    readonly property int textDisplay: letters(14)
    readonly property real lineHeight: 1 // the font itself sets lines 1.45 of its size apart

    // --- space ---------------------------------------------------------------------------------------------
    readonly property int hair: Math.max(1, length(0.3))
    readonly property int gapTiny: length(1.4)
    readonly property int gapSmall: length(2.6) // least space between two touch targets
    readonly property int gap: length(4)
    readonly property int gapLarge: length(7)
    readonly property int gapHuge: length(12)
    readonly property int margin: length(11)
    readonly property int touch: length(13) // least touch target, 12.7 mm and a hair
    readonly property int touchLarge: length(17)
    readonly property int touchHuge: length(26)
    readonly property int tile: length(34)
    readonly property int header: length(15)
    readonly property int icon: length(7)
    readonly property int iconSmall: length(5.4)
    readonly property int iconLarge: length(11)
    readonly property int radius: length(2.6)
    readonly property int radiusSmall: length(1.6)
    readonly property int edge: Math.max(1, length(0.4))
    readonly property int focusEdge: Math.max(3, length(1))
    readonly property int readingWidth: length(330) // longer lines tire the eye
    readonly property int fieldWidth: length(190)
    readonly property int scrollBar: length(3.4)

    // --- time, in milliseconds -----------------------------------------------------------------------------
    readonly property int quick: 120
    readonly property int calm: 180

    function length(millimetres: real): int {
        return Math.round(millimetres * root.mm);
    }

    function letters(millimetres: real): int {
        return Math.round(millimetres / root.capitalPart * root.mm * root.textScale);
    }
}
