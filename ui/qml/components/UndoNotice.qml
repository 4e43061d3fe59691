import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Something was taken away and can come back.
Rectangle {
    id: root

    required property FormViewModel form
    property string removedTitle: root.form.removedTitle

    visible: root.removedTitle !== ""
    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: Theme.accentTint

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gapSmall
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            text: qsTr("已删除“%1”").arg(root.removedTitle)
        }

        SecondaryButton {
            objectName: "button_undo"
            iconName: "rotate-ccw"
            text: qsTr("恢复")
            onClicked: root.form.undo()
        }
    }
}
