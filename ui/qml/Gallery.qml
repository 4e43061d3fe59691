pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.gallery

// Every control and component in every state, a part at a time: as high as the part for pictures, with a bar to choose
// by and to scroll for a developer (`browsing`).
Window {
    id: root

    required property TerminalViewModel terminal
    required property var samples // what no real machine stands at all at once: Rows by name
    property string part: "buttons"
    property string textSize: "standard"
    property string scheme: "light"
    property real millimetre: 2 // in pixels
    property bool browsing: false

    readonly property var parts: ({
            text: text,
            buttons: buttons,
            tiles: tiles,
            entries: entries,
            fields: fields,
            choosing: choosing,
            files: files,
            forms: forms,
            guides: guides,
            messages: messages,
            dialogs: dialogs,
            pages: pages,
            finding: finding,
            sharing: sharing
        })

    function dress() {
        Theme.mm = root.millimetre;
        Theme.textSize = root.textSize;
        Theme.scheme = root.scheme;
    }

    Component.onCompleted: root.dress()
    onTextSizeChanged: root.dress()
    onSchemeChanged: root.dress()

    width: Theme.length(500)
    height: root.browsing ? Theme.length(280) : shelves.height + 2 * Theme.margin
    color: Theme.surface
    title: root.part

    GalleryBar {
        id: bar

        width: parent.width
        visible: root.browsing
        parts: Object.keys(root.parts)
        part: root.part
        textSize: root.textSize
        scheme: root.scheme
        onPartChosen: name => root.part = name
        onTextSizeChosen: name => root.textSize = name
        onSchemeChosen: name => root.scheme = name
    }

    Flickable {
        anchors.fill: parent
        anchors.topMargin: root.browsing ? bar.height : 0
        contentHeight: shelves.height + 2 * Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Loader {
            id: shelves

            x: Theme.margin
            y: Theme.margin
            width: root.width - 2 * Theme.margin
            sourceComponent: root.parts[root.part]
        }
    }

    Component {
        id: text

        TextShelves {}
    }

    Component {
        id: buttons

        ButtonShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: tiles

        TileShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: entries

        EntryShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: fields

        FieldShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: choosing

        ChoosingShelves {}
    }

    Component {
        id: files

        FileShelves {}
    }

    Component {
        id: forms

        FormShelves {
            terminal: root.terminal
            steps: root.samples
            wrong: root.samples.wrong
        }
    }

    Component {
        id: guides

        GuideShelves {
            terminal: root.terminal
            history: root.samples.history
            asked: root.samples.asked
            parts: root.samples.parts
        }
    }

    Component {
        id: messages

        MessageShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: dialogs

        DialogShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: pages

        PageShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: finding

        FindingShelves {
            terminal: root.terminal
            stretches: root.samples.stretches
            sections: root.samples.sections
        }
    }

    Component {
        id: sharing

        SharingShelves {
            terminal: root.terminal
        }
    }
}
