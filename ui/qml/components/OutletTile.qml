import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One outlet of the directory: where it is, when it is open, whom to call, what can be done there.
Card {
    id: root

    required property string code
    required property string name
    required property string kind
    required property string where
    required property bool here
    required property string address
    required property string hours
    required property string phone
    required property string offers
    required property bool helped
    required property bool sample

    objectName: `outlet_${root.code}`
    padding: Theme.gap
    implicitHeight: column.implicitHeight + 2 * root.padding
    border.color: root.here ? Theme.primary : Theme.outline

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.hair

        OutletLine {
            Layout.fillWidth: true
            objectName: ""
            code: root.code
            name: root.name
            where: root.where
            here: root.here
            hours: root.hours
            phone: root.phone
        }

        Caption {
            Layout.fillWidth: true
            visible: root.address !== ""
            text: root.address
        }

        Caption {
            Layout.fillWidth: true
            visible: !Theme.spare
            text: qsTr("能办：%1").arg(root.offers)
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapTiny
            spacing: Theme.gapSmall

            Chip {
                width: Math.min(implicitWidth, parent.width)
                text: root.kind
            }

            Chip {
                visible: root.helped
                iconName: "hand-helping"
                text: qsTr("有人帮办")
            }

            Chip {
                visible: root.sample
                color: Theme.warningTint
                foreground: Theme.warning
                text: qsTr("样例")
            }
        }
    }
}
