pragma Singleton

import QtQuick

// Every colour, size and duration of the terminal's screens. Sizes are physical: millimetres on the glass.
QtObject {
    id: root

    // Pixels per millimetre of this screen; the start-up sets it, the value here is a 24-inch panel at 1920×1080.
    property real mm: 3.613
    // What the person in front of the screen has chosen, by the names of kiosk/appearance.py.
    property string textSize: "standard"
    property string scheme: "light"
    // Fewer things on a page: what says the same twice is left out.
    property bool spare: false
    // What is to be touched is in the lower half of an upright screen.
    property bool reach: false
    property string family: "Noto Sans SC"
    property string iconFamily: "lucide"

    readonly property int sizeIndex: Math.max(0, ["small", "standard", "large", "largest"].indexOf(root.textSize))
    readonly property int schemeIndex: Math.max(0, ["light", "dark", "contrast", "calm"].indexOf(root.scheme))
    // Height of a capital letter, and of a line, as parts of the font's pixel size in Noto Sans SC.
    readonly property real capitalPart: 0.733
    readonly property real linePart: 1.448

    // --- colours: the Hetao plain by day, by night, in black and yellow, in mist -------------------------------
    readonly property color primary: root.of("#0f5c4d", "#7fd1bb", "#ffe100", "#3b5b54") // deep water
    readonly property color primaryPressed: root.of("#0a4439", "#a5e3d2", "#ffffff", "#2f4a44")
    readonly property color primaryStrong: root.of("#0b463b", "#9fe0ce", "#ffe100", "#2f4a44") // the same, for large words
    readonly property color primaryInk: root.of("#ffffff", "#06221c", "#000000", "#ffffff")
    readonly property color primaryTint: root.of("#e2eee8", "#17382f", "#2b2700", "#e3e7e3") // ground of something chosen or pressed
    readonly property color primaryTintStrong: root.of("#bcd8cd", "#22503f", "#3d3800", "#cfd8d2")
    readonly property color bar: root.of("#0b463b", "#0a1b17", "#000000", "#3f5750") // ground of the head of every screen
    readonly property color barPressed: root.of("#062d26", "#1b3a31", "#3d3800", "#2f433d")
    readonly property color barInk: root.of("#ffffff", "#e9f3ee", "#ffffff", "#ffffff")
    readonly property color barInkSoft: root.of("#cfe3dc", "#b4cbc2", "#ffffff", "#e4ebe7")
    readonly property color barAccent: root.of("#e8a91b", "#e8b03a", "#ffe100", "#efdfb4")
    readonly property color accent: root.of("#e8a91b", "#e8b03a", "#ffe100", "#d9c893") // sunflower
    readonly property color accentPressed: root.of("#d4970f", "#f3c65f", "#ffffff", "#c9b67d")
    readonly property color accentBadge: root.of("#fcf0cf", "#f7d88a", "#ffffff", "#ece4c9")
    readonly property color accentTint: root.of("#fcf0cf", "#3a2d0c", "#2b2700", "#ece7d6")
    readonly property color accentInk: root.of("#2a1f02", "#231902", "#000000", "#2c2817")
    readonly property color surface: root.of("#fbf8f1", "#0f1715", "#000000", "#efeeea") // warm paper
    readonly property color card: root.of("#ffffff", "#182320", "#000000", "#f8f7f4")
    readonly property color sunken: root.of("#f3eee2", "#0b1210", "#1c1c1c", "#e5e3dd")
    readonly property color ink: root.of("#14261f", "#eaf1ed", "#ffffff", "#26302c")
    readonly property color inkSoft: root.of("#4b5d55", "#aebfb7", "#ffffff", "#515d58")
    readonly property color outline: root.of("#d8d2c2", "#31423c", "#ffffff", "#d3d1c9")
    readonly property color outlineStrong: root.of("#84938b", "#7f968c", "#ffffff", "#7d8a84") // edge of something to fill in: 3:1 on paper
    readonly property color focus: root.of("#b45f06", "#ffb547", "#00e5ff", "#8a5a1c")
    readonly property color warning: root.of("#7a4b00", "#f2c56b", "#ffd21f", "#6b4c1a")
    readonly property color warningTint: root.of("#fdf1d6", "#3a2c10", "#2b2100", "#efe8d7")
    readonly property color danger: root.of("#a3321c", "#ff9f8c", "#ffa894", "#8c3d2d")
    readonly property color dangerTint: root.of("#fbe9e4", "#43190f", "#330a00", "#f0e3df")
    readonly property color success: root.of("#1d6b3f", "#82d59d", "#7dff9b", "#35604a")
    readonly property color successTint: root.of("#e4f2e7", "#153322", "#00260c", "#e2eae4")
    readonly property color shade: root.of("#a6071b15", "#c0000000", "#e0000000", "#a61c2421") // over the screen while a panel asks
    readonly property color clear: "transparent"
    readonly property color paper: "#ffffff" // what comes out of the printer is white in every scheme
    readonly property color paperInk: "#000000"
    readonly property real faded: 0.45 // how much is left of what is out of use

    // Surface, primary and accent of each scheme, to choose by.
    readonly property var swatches: [["#fbf8f1", "#0f5c4d", "#e8a91b"], ["#0f1715", "#7fd1bb", "#e8b03a"], ["#000000", "#ffffff", "#ffe100"], ["#efeeea", "#3b5b54", "#d9c893"]]

    // --- the landscape -----------------------------------------------------------------------------------------
    readonly property color horizon: root.of("#f3eedd", "#13201c", "#0d0d0d", "#eae9e3") // far hills behind the pages, hardly seen
    readonly property color horizonNear: root.of("#eee8d3", "#16261f", "#121212", "#e5e4dd")
    readonly property color sky: root.of("#fdf4dd", "#12221f", "#000000", "#efeeea")
    readonly property color skyHigh: root.of("#fbf8f1", "#0d1614", "#000000", "#efeeea")
    readonly property color sun: root.of("#f2c14e", "#e6dcb4", "#4d4400", "#e4dcc0")
    readonly property color sunHalo: root.of("#f9e3a8", "#24352e", "#262200", "#eae6d6")
    readonly property color hills: root.of("#c9d8cb", "#1a302a", "#161616", "#dcdfda")
    readonly property color hillsNear: root.of("#a9c5b5", "#1f3a32", "#1c1c1c", "#ced6d0")
    readonly property color river: root.of("#8fc1b8", "#2f5f58", "#2e2e2e", "#bccbc6")
    readonly property color riverLight: root.of("#b7dad2", "#3f776e", "#3a3a3a", "#cbd7d2")
    readonly property color fieldLight: root.of("#e9c766", "#46432a", "#262626", "#ddd6bf")
    readonly property color fieldGold: root.of("#ddb04a", "#4d4526", "#222222", "#d5ccb0")
    readonly property color fieldGreen: root.of("#7fae8e", "#29483a", "#1e1e1e", "#bdc9bf")
    readonly property color fieldDeep: root.of("#4f8f78", "#1f3e33", "#191919", "#a9bab1")
    readonly property color tree: root.of("#5f9a80", "#27493b", "#242424", "#a8bbb0") // poplars along the canals
    readonly property color furrow: root.of("#3d7a66", "#2b5646", "#303030", "#98aca2")

    // --- type: by the height of a capital letter, in millimetres, for each of the four text sizes ---------------
    readonly property list<real> bodyLetters: [3.8, 4.8, 6.4, 8.5] // VVSG 2.0: 3.5–4.2, 4.8–5.6, 6.4–7.1, 8.5–9.0
    readonly property int textCaption: root.letters([3.5, 3.9, 5.2, 7])
    readonly property int textBody: root.letters(root.bodyLetters)
    readonly property int textLead: root.letters([4.4, 5.6, 6.9, 8.8])
    readonly property int textHeading: root.letters([5, 6.4, 7.6, 9.4])
    readonly property int textTitle: root.letters([6.8, 8.6, 9.8, 11.4])
    readonly property int textDisplay: root.letters([12, 14, 15, 16])
    readonly property real lineHeight: 1 // the font itself sets lines 1.45 of its size apart

    // --- space: what holds text grows with it, what only separates does not --------------------------------------
    readonly property real growth: [0.92, 1, 1.2, 1.45][root.sizeIndex]
    readonly property bool large: root.sizeIndex > 1 // or largest: what stood beside each other may have to stand below
    readonly property bool largest: root.sizeIndex === 3
    readonly property int hair: Math.max(1, root.length(0.3))
    readonly property int gapTiny: root.length(1.4)
    readonly property int gapSmall: root.length(2.6) // least space between two touch targets
    readonly property int gap: root.length(4)
    readonly property int gapLarge: root.length(7)
    readonly property int gapHuge: root.length(12)
    readonly property int margin: root.length(11)
    readonly property int touch: Math.max(root.length(13), root.line(root.textBody) + 2 * root.gapTiny) // least touch target, 12.7 mm and a hair
    readonly property int touchLarge: Math.max(root.length(17), root.line(root.textLead) + 2 * root.gapTiny)
    readonly property real enlarged: 1.5 // so much larger than on paper is a slip on the screen
    readonly property int touchHuge: root.length(26 * root.growth)
    readonly property int tile: root.length(34 * root.growth)
    readonly property int header: Math.max(root.length(15), root.touch + root.gapTiny)
    readonly property real pictureGrowth: 1 + (root.growth - 1) * 1.5 // a picture beside words keeps up with them
    readonly property int icon: root.length(7 * root.pictureGrowth)
    readonly property int iconSmall: root.length(5.4 * root.pictureGrowth)
    readonly property int iconLarge: root.length(11 * root.growth)
    readonly property int radius: root.length(2.6)
    readonly property int radiusSmall: root.length(1.6)
    readonly property int edge: Math.max(1, root.length(root.scheme === "contrast" ? 0.6 : 0.4))
    readonly property int focusEdge: Math.max(3, root.length(1))
    readonly property int readingWidth: root.length(330) // longer lines tire the eye
    readonly property int fieldWidth: root.length(190 * root.growth)
    readonly property int codeSide: root.length(52) // a code for phones, its white margin included
    readonly property int scrollBar: root.length(3.4)

    // --- time, in milliseconds: motion shows where something went, and nothing else ------------------------------
    readonly property bool moves: root.scheme !== "calm"
    readonly property int gentle: root.moves ? 180 : 0
    readonly property int frame: 16 // from one picture to the next
    readonly property int patience: 400 // so long nobody wonders whether anything happens
    readonly property int paperPatience: 3000 // longest time a person is held back for a slip that says nothing

    function of(light: string, dark: string, contrast: string, calm: string): color {
        return [light, dark, contrast, calm][root.schemeIndex];
    }

    function length(millimetres: real): int {
        return Math.round(millimetres * root.mm);
    }

    function letters(millimetres: list<real>): int {
        return root.pixels(millimetres[root.sizeIndex]);
    }

    // The pixel size of a font whose capital letters are so high.
    function pixels(millimetres: real): int {
        return Math.round(millimetres / root.capitalPart * root.mm);
    }

    function line(pixelSize: real): int {
        return Math.ceil(pixelSize * root.linePart);
    }
}
