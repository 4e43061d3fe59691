import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// The application's one name, large enough to be copied by hand.
Card {
    id: root

    property string reference

    implicitHeight: words.implicitHeight + 2 * root.padding
    color: Theme.accentTint
    border.color: Theme.accent

    ColumnLayout {
        id: words

        width: parent.width
        spacing: Theme.gapTiny

        Caption {
            Layout.fillWidth: true
            text: qsTr("申请编号（查进度要用，请收好）")
            color: Theme.warning
        }

        Words {
            Layout.fillWidth: true
            objectName: "reference"
            text: root.reference
            // As large as its place lets it be in one line; never smaller than the person has chosen, rather in two.
            font.pixelSize: Math.max(Theme.textBody, Math.min(Theme.textTitle, Math.floor(Theme.textBody * width / least.advanceWidth)))
            font.bold: true
            wrapMode: Text.WrapAnywhere

            TextMetrics {
                id: least

                text: root.reference
                font.family: Theme.family
                font.pixelSize: Theme.textBody
                font.bold: true
            }
        }
    }
}
