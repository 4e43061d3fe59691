import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Asks before something is done that cannot be undone. What changes nothing is under the finger's and the keys' first reach;
// touching beside the question does nothing, and the page behind it cannot be reached.
FocusScope {
    id: root

    property string title
    property string text
    property string keepText: qsTr("先不要")
    property string confirmText
    property bool grave: false // what is confirmed loses something
    readonly property bool portrait: root.height > root.width
    readonly property bool stacked: 2 * Math.max(keep.implicitWidth, confirm.implicitWidth) + Theme.gap > buttons.width

    // Where the focus was before, and goes back to.
    property Item before

    signal kept
    signal confirmed

    Accessible.role: Accessible.Dialog
    Accessible.name: root.title

    onVisibleChanged: {
        if (root.visible) {
            root.before = root.Window.activeFocusItem;
            keep.forceActiveFocus(Qt.PopupFocusReason);
        } else {
            root.before?.forceActiveFocus(Qt.PopupFocusReason);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade

        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.AllButtons
            hoverEnabled: true
            preventStealing: true
            onWheel: wheel => wheel.accepted = true
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.portrait && Theme.reach ? root.height * 0.75 - height / 2 : (root.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.gapLarge, Theme.length(210 * Theme.growth))
        height: words.implicitHeight + 2 * Theme.gapHuge
        radius: Theme.radius * 1.6
        color: Theme.card
        border.color: Theme.outline
        border.width: Theme.edge

        ColumnLayout {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.gapHuge
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: root.grave ? "triangle-alert" : "circle-help"
                    size: Theme.iconLarge
                    beside: Theme.textTitle
                    color: root.grave ? Theme.danger : Theme.primary
                }

                Title {
                    Layout.fillWidth: true
                    objectName: "question_title"
                    text: root.title
                }
            }

            Lead {
                Layout.fillWidth: true
                objectName: "question_text"
                visible: root.text !== ""
                text: root.text
            }

            GridLayout {
                id: buttons

                Layout.fillWidth: true
                Layout.topMargin: Theme.gapLarge
                columns: root.stacked ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                uniformCellWidths: true

                PrimaryButton {
                    id: keep

                    Layout.fillWidth: true
                    objectName: "button_keep"
                    implicitHeight: Theme.touchLarge
                    textSize: Theme.textLead
                    text: root.keepText
                    Accessible.description: `${root.title} ${root.text}`
                    onClicked: root.kept()
                }

                SecondaryButton {
                    id: confirm

                    Layout.fillWidth: true
                    objectName: "button_confirm_question"
                    implicitHeight: Theme.touchLarge
                    textSize: Theme.textLead
                    line: root.grave ? Theme.danger : Theme.primary
                    foreground: root.grave ? Theme.danger : Theme.primary
                    text: root.confirmText
                    onClicked: root.confirmed()
                }
            }
        }
    }
}
