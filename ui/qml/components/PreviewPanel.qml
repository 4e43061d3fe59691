pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// A slip as it comes out of the printer, over the page; who does not see it hears what is written on it.
Panel {
    id: root

    required property PreviewViewModel preview

    visible: root.preview.shown
    title: root.preview.title
    onDismissed: root.preview.close()

    actions: PrimaryButton {
        objectName: "button_close_preview"
        implicitHeight: Theme.touchLarge
        text: qsTr("看好了")
        iconName: "check"
        onClicked: root.preview.close()
    }

    Words {
        Layout.fillWidth: true
        objectName: "preview_state"
        visible: root.preview.pictures.length === 0
        text: root.preview.failed ? qsTr("这张凭条现在显示不出来。打印不受影响。") : qsTr("正在准备…")
    }

    Rectangle {
        objectName: "preview_paper"
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Math.min(root.width - 4 * Theme.margin, Theme.length(root.preview.paperWidth * Theme.growth * Theme.enlarged))
        Layout.preferredHeight: paper.height
        visible: root.preview.pictures.length > 0
        color: Theme.paper
        border.color: Theme.outline
        border.width: Theme.edge
        Accessible.role: Accessible.StaticText
        Accessible.name: root.preview.text

        Column {
            id: paper

            width: parent.width

            Repeater {
                model: root.preview.pictures

                Image {
                    required property string modelData

                    width: paper.width
                    height: implicitWidth > 0 ? Math.round(width * implicitHeight / implicitWidth) : 0
                    source: modelData
                    asynchronous: true
                    cache: false
                    mipmap: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
