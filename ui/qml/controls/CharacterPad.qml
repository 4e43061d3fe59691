pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml

// Keys for the characters that are legal in a number, and for no others; the focus stays where it is.
Item {
    id: root

    // What to offer; the names are those of TextEntry.pad.
    property string pad
    property bool wide: false

    readonly property var letters: ({
            credit: "ABCDEFGHJKLMNPQRTUWXY",
            capitals: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            reference: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        })
    readonly property var extras: ({
            decimal: ".",
            identity: "X",
            lastFour: "X",
            patent: "X."
        })
    // Keys beside a form stay low with large text: nine rows of them have to be in sight at once.
    readonly property int keyHeight: Theme.length(root.wide || !Theme.large ? 17 : 14)

    signal typed(string character)
    signal erased

    implicitHeight: blocks.implicitHeight

    component PadKey: PushButton {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.touch
        Layout.preferredHeight: root.keyHeight
        implicitWidth: Theme.touch
        leftPadding: 0
        rightPadding: 0
        focusPolicy: Qt.NoFocus
        line: Theme.outline
        foreground: Theme.ink
        textSize: Math.min(Theme.textHeading, root.keyHeight * 0.6)
    }

    component CharacterKey: PadKey {
        required property string modelData

        objectName: `key_${modelData}`
        text: modelData
        onClicked: root.typed(modelData)
    }

    GridLayout {
        id: blocks

        width: parent.width
        columns: root.wide ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gap

        GridLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop
            columns: 3
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                CharacterKey {}
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Repeater {
                    model: (root.extras[root.pad] ?? "").split("")

                    CharacterKey {}
                }
            }

            CharacterKey {
                modelData: "0"
            }

            PadKey {
                objectName: "key_erase"
                iconName: "delete"
                autoRepeat: true
                Accessible.name: qsTr("删除一位")
                onClicked: root.erased()
            }
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 6
            Layout.alignment: Qt.AlignTop
            visible: root.pad in root.letters
            columns: root.wide ? 7 : 6
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            Repeater {
                model: (root.letters[root.pad] ?? "").split("")

                CharacterKey {}
            }
        }
    }
}
