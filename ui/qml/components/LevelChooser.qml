pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Hetao.Kiosk
import qml
import qml.controls

// The five levels, none of them larger, nearer or brighter than the others.
GridLayout {
    id: root

    required property EvaluationViewModel evaluation
    property int chosen: root.evaluation.level // 0: none
    property bool stacked: false
    readonly property list<string> faces: ["angry", "frown", "meh", "smile", "laugh"]

    columns: root.stacked ? 1 : 5
    columnSpacing: Theme.gap
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true

    Repeater {
        model: root.evaluation.levels

        T.AbstractButton {
            id: level

            required property int code
            required property string title

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.max(Theme.touchHuge, words.implicitHeight + 2 * Theme.gap)
            objectName: `level_${level.code}`
            text: level.title
            checked: root.chosen === level.code
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: level.title
            Accessible.checkable: true
            Accessible.checked: level.checked
            onClicked: root.evaluation.choose(level.code)

            background: Rectangle {
                radius: Theme.radius
                color: level.checked || level.down ? Theme.primaryTint : Theme.card
                border.color: level.checked ? Theme.primary : Theme.outlineStrong
                border.width: level.checked ? Theme.focusEdge : Theme.edge

                FocusRing {
                    visible: level.visualFocus
                }
            }

            contentItem: Item {
                GridLayout {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    x: root.stacked ? Theme.gapLarge : (parent.width - width) / 2
                    columns: root.stacked ? 2 : 1
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.gapSmall

                    Icon {
                        Layout.alignment: Qt.AlignHCenter
                        name: root.faces[level.code - 1]
                        size: root.stacked ? Theme.iconLarge : Theme.touchLarge
                        color: level.checked ? Theme.primary : Theme.inkSoft
                    }

                    Words {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.maximumWidth: root.stacked ? Number.POSITIVE_INFINITY : level.width - 2 * Theme.gapTiny
                        horizontalAlignment: Text.AlignHCenter
                        text: level.title
                        font.pixelSize: Theme.textLead
                        font.bold: level.checked
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
