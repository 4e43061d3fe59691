pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.gallery

// Every control and component in every state, a part at a time, for eyes and pictures.
Window {
    id: root

    required property TerminalViewModel terminal
    required property string part
    required property string textSize
    required property string scheme

    readonly property var parts: ({
            buttons: buttons,
            choosing: choosing,
            entries: entries,
            fields: fields,
            messages: messages,
            sheets: sheets,
            text: text
        })

    Component.onCompleted: {
        Theme.mm = 2;
        Theme.textSize = root.textSize;
        Theme.scheme = root.scheme;
    }

    width: Theme.length(500)
    height: Math.max(Theme.length(20), shelves.height + 2 * Theme.margin)
    color: Theme.surface
    title: root.part

    Loader {
        id: shelves

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        sourceComponent: root.parts[root.part]
    }

    Component {
        id: buttons

        ButtonShelves {}
    }

    Component {
        id: choosing

        ChoosingShelves {}
    }

    Component {
        id: entries

        EntryShelves {}
    }

    Component {
        id: fields

        FieldShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: messages

        MessageShelves {}
    }

    Component {
        id: sheets

        SheetShelves {
            terminal: root.terminal
        }
    }

    Component {
        id: text

        TextShelves {}
    }
}
