pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// A few sentences under a heading, each with the same small picture; gone where there are none.
Card {
    id: card

    required property string title
    required property string icon
    required property list<string> sentences

    Layout.fillWidth: true
    visible: card.sentences.length > 0
    implicitHeight: lines.implicitHeight + 2 * card.padding

    ColumnLayout {
        id: lines

        width: parent.width
        spacing: Theme.gapSmall

        Heading {
            Layout.fillWidth: true
            text: card.title
            color: Theme.primary
            font.pixelSize: Theme.textLead
        }

        Repeater {
            model: card.sentences

            RowLayout {
                id: sentence

                required property string modelData

                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: card.icon
                    size: Theme.iconSmall
                    beside: Theme.textBody
                    color: Theme.primary
                }

                Words {
                    Layout.fillWidth: true
                    text: sentence.modelData
                }
            }
        }
    }
}
