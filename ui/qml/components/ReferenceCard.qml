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
            text: qsTr("申请编号（查进度要用，请收好）")
            color: Theme.warning
        }

        Words {
            Layout.fillWidth: true
            objectName: "reference"
            text: root.reference
            font.pixelSize: Theme.textTitle
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.textBody
            wrapMode: Text.NoWrap
        }
    }
}
