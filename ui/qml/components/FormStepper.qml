pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Hetao.Kiosk
import qml
import qml.controls

// Where one is in the form: what is done, what is being done, what comes. Done pages can be opened again.
RowLayout {
    id: root

    required property FormViewModel form
    property Rows pages: root.form.pages
    readonly property int lastStep: root.pages.count

    spacing: Theme.gapSmall

    component Step: T.AbstractButton {
        id: step

        required property int index
        required property string title
        property bool complete: false
        property bool current: false

        objectName: `step_${step.index}`
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: words.implicitHeight
        enabled: step.complete && !step.current
        Accessible.role: Accessible.Button
        Accessible.name: step.title
        Accessible.description: step.current ? qsTr("正在填写") : step.complete ? qsTr("已填写") : qsTr("还没有填写")

        contentItem: ColumnLayout {
            id: words

            spacing: Theme.gapTiny

            Item {
                Layout.fillWidth: true
                implicitHeight: mark.height

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    x: -root.spacing / 2
                    width: (parent.width + root.spacing) / 2
                    height: Theme.edge * 2
                    visible: step.index > 0
                    color: step.complete || step.current ? Theme.primary : Theme.outline
                }

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width / 2
                    width: (parent.width + root.spacing) / 2
                    height: Theme.edge * 2
                    visible: step.index < root.lastStep
                    color: step.complete ? Theme.primary : Theme.outline
                }

                Rectangle {
                    id: mark

                    anchors.centerIn: parent
                    width: Theme.iconLarge
                    height: width
                    radius: width / 2
                    color: step.current || step.complete ? Theme.primary : Theme.card
                    border.color: step.current ? Theme.accent : step.complete ? Theme.primary : Theme.outlineStrong
                    border.width: step.current ? Theme.focusEdge : Theme.edge

                    Icon {
                        anchors.centerIn: parent
                        visible: step.complete && !step.current
                        name: "check"
                        size: Theme.iconSmall
                        color: Theme.primaryInk
                    }

                    Words {
                        anchors.centerIn: parent
                        visible: !step.complete || step.current
                        text: step.index + 1
                        color: step.current ? Theme.primaryInk : Theme.inkSoft
                        font.bold: true
                        Accessible.ignored: true
                    }

                    FocusRing {
                        radius: width / 2
                        visible: step.visualFocus
                    }
                }
            }

            Caption {
                Layout.fillWidth: true
                text: step.title
                color: step.current ? Theme.primary : Theme.inkSoft
                font.bold: step.current
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }

    Repeater {
        model: root.pages

        Step {
            required complete
            required current

            onClicked: root.form.openPage(index)
        }
    }

    Step {
        index: root.lastStep
        title: qsTr("核对")
    }
}
