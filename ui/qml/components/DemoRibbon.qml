import QtQuick
import qml
import qml.controls

// Says on every screen of a demonstration that nothing here is real.
Rectangle {
    id: root

    implicitWidth: words.implicitWidth + 2 * Theme.gap
    implicitHeight: words.implicitHeight + Theme.gapTiny
    radius: height / 2
    color: Theme.accent

    Caption {
        id: words

        objectName: "demo_ribbon"
        anchors.centerIn: parent
        text: qsTr("演示 · 样例数据")
        color: Theme.accentInk
        font.bold: true
        wrapMode: Text.NoWrap
    }
}
