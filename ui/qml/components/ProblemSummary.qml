pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// All that is to be mended on a page: how much it is, and a touch leads to each of it.
Rectangle {
    id: root

    required property FormViewModel form
    property Rows problems: root.form.problems
    property int count: root.form.problemCount

    implicitHeight: list.implicitHeight + Theme.gap
    visible: root.count > 0
    radius: Theme.radius
    color: Theme.dangerTint

    // Whoever comes here finds the first thing to mend under the finger, and hears how many there are.
    function lead() {
        (lines.itemAt(0) as Item)?.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Notice {
            Layout.fillWidth: true
            objectName: "problem_count"
            kind: Notice.Problem
            text: qsTr("还有 %1 处要改").arg(root.count)
            detail: qsTr("碰一下哪一条，就到哪一栏。")
        }

        Repeater {
            id: lines

            model: root.problems

            PushButton {
                required property int index
                required property string pointer
                required property string words

                Layout.fillWidth: true
                Layout.leftMargin: Theme.gap
                Layout.rightMargin: Theme.gap
                objectName: `problem_${pointer}`
                wraps: true
                foreground: Theme.danger
                line: Theme.danger
                iconName: "arrow-right"
                iconAfter: true
                text: words
                Accessible.description: index === 0 ? qsTr("还有 %1 处要改").arg(root.count) : ""
                onClicked: root.form.mend(pointer)
            }
        }
    }
}
