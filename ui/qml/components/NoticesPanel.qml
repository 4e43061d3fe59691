pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// Everything the outlets tell everybody today, to be read in peace.
Panel {
    id: root

    required property NoticesViewModel notices
    required property AppearanceViewModel appearance

    title: qsTr("公告")
    visible: root.appearance.panel === "notices"
    onDismissed: root.appearance.close()

    actions: PrimaryButton {
        objectName: "button_close_notices"
        implicitHeight: Theme.touchLarge
        iconName: "check"
        text: qsTr("看完了")
        onClicked: root.appearance.close()
    }

    Repeater {
        model: root.notices.rows

        ColumnLayout {
            id: notice

            required property int index
            required property string title
            required property string text
            required property string standing

            Layout.fillWidth: true
            Layout.topMargin: notice.index ? Theme.gap : 0
            spacing: Theme.gapTiny

            Heading {
                Layout.fillWidth: true
                text: notice.title
            }

            Words {
                Layout.fillWidth: true
                text: notice.text
            }

            Caption {
                Layout.fillWidth: true
                text: notice.standing
            }
        }
    }
}
