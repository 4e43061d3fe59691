pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Whether a receipt is the platform's: held before the scanner, answered in plain words, and the way on to its application.
Page {
    id: root

    readonly property VerifyViewModel verify: root.terminal.verify

    title: qsTr("验证回执")
    lead: qsTr("把收件回执上的方块码对准扫码口，就知道是真是假。")

    actions: PrimaryButton {
        objectName: "button_verified_progress"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: root.verify.genuine ? qsTr("查看现在的进度") : qsTr("没有码，输编号查进度")
        iconName: root.verify.genuine ? "route" : "search"
        onClicked: root.verify.lookUp()
    }

    ScrollArea {
        anchors.fill: parent

        ColumnLayout {
            width: parent.width
            spacing: Theme.gapLarge

            StateMessage {
                Layout.fillWidth: true
                Layout.topMargin: root.verify.genuine ? 0 : Theme.gapHuge
                titleName: "verify_title"
                kind: root.verify.mood
                iconName: root.verify.mood === StateMessage.Empty ? "qr-code" : icons[kind]
                title: root.verify.judged ? root.verify.title : qsTr("请扫回执上的方块码")
                text: root.verify.judged ? root.verify.text : qsTr("不用连网也能验。扫完了，这里马上告诉您。")
            }

            GridLayout {
                Layout.fillWidth: true
                columns: root.portrait ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true
                visible: root.verify.genuine

                Repeater {
                    model: root.verify.rows

                    FactCard {
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
