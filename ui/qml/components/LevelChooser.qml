pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml

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

        LevelButton {
            id: level

            required property int code
            required property string title

            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: `level_${level.code}`
            text: level.title
            face: root.faces[level.code - 1]
            stacked: root.stacked
            checked: root.chosen === level.code
            onClicked: root.evaluation.choose(level.code)
        }
    }
}
