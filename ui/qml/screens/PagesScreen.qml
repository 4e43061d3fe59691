pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// The pages of one material: where they come from, and how they will be handed in.
Page {
    id: root

    readonly property PagesViewModel pages: root.terminal.pages
    readonly property PhonePagesViewModel phone: root.terminal.phonePages
    property bool stickShown: false

    official: true
    offersBack: false
    title: root.pages.name
    lead: root.pages.detail

    actions: PrimaryButton {
        objectName: "button_keep_pages"
        implicitHeight: Theme.touchLarge
        textSize: Theme.textLead
        text: root.pages.rows.count > 0 ? qsTr("放好了，共 %n 页", "", root.pages.rows.count) : qsTr("先不放")
        iconName: root.pages.rows.count > 0 ? "check" : "arrow-left"
        onClicked: root.pages.keep()
    }

    ScrollArea {
        anchors.fill: parent

        GridLayout {
            width: parent.width
            columns: root.portrait || Theme.largest ? 1 : 2
            columnSpacing: Theme.gapLarge
            rowSpacing: Theme.gapLarge
            uniformCellWidths: true

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gapSmall

                GridLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    columns: 3
                    columnSpacing: Theme.gapSmall
                    rowSpacing: Theme.gapSmall
                    uniformCellWidths: true

                    SourceTile {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        objectName: "button_phone"
                        works: root.pages.room && root.phone.reachable
                        iconName: "smartphone"
                        text: root.phone.reachable ? qsTr("用手机拍") : qsTr("手机：现在没有网")
                        onClicked: root.phone.offer()
                    }

                    SourceTile {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        objectName: "button_stick"
                        works: root.pages.room && root.pages.hasStick
                        iconName: "usb"
                        text: root.pages.hasStick ? qsTr("插U盘") : qsTr("U盘：这台不读")
                        onClicked: root.stickShown = true
                    }

                    SourceTile {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        objectName: "button_shoot"
                        works: root.pages.room && root.pages.hasCamera
                        iconName: "camera"
                        text: root.pages.hasCamera ? qsTr("拍一页") : qsTr("高拍仪：这台没有")
                        onClicked: root.pages.shoot()
                    }
                }

                Words {
                    Layout.fillWidth: true
                    objectName: "nothing_to_take_from"
                    visible: !root.pages.hasCamera && !root.pages.hasStick && !root.phone.reachable && root.pages.rows.count === 0
                    text: qsTr("现在这几样都用不了。请工作人员帮您，或者点“先不放”，以后补交。")
                }

                Caption {
                    Layout.fillWidth: true
                    objectName: "pages_limits"
                    text: root.pages.limits
                }

                Caption {
                    Layout.fillWidth: true
                    visible: root.pages.hasCamera
                    text: qsTr("高拍仪：把纸平放在镜头下，字朝上，再点“拍一页”。")
                }

                Notice {
                    Layout.fillWidth: true
                    objectName: "pages_refused"
                    visible: root.pages.told !== ""
                    kind: Notice.Problem
                    text: root.pages.told
                }

                PhonePanel {
                    Layout.fillWidth: true
                    visible: root.phone.offered
                    phone: root.phone
                }

                Heading {
                    Layout.fillWidth: true
                    visible: root.stickShown
                    text: qsTr("U盘里的照片和 PDF")
                }

                Caption {
                    Layout.fillWidth: true
                    objectName: "stick_hint"
                    visible: root.stickShown && root.pages.files.count === 0
                    text: qsTr("插上U盘，照片和 PDF 会自己出现在这里。")
                }

                Repeater {
                    model: root.pages.files

                    SecondaryButton {
                        required property string key
                        required property string name
                        required property string size

                        Layout.fillWidth: true
                        objectName: `file_${key}`
                        enabled: root.pages.room
                        line: Theme.outline
                        iconName: "file-text"
                        wraps: true
                        text: qsTr("放进 %1（%2）").arg(name).arg(size)
                        onClicked: root.pages.take(key)
                        Component.onCompleted: root.stickShown = true
                    }
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gapSmall

                Caption {
                    Layout.fillWidth: true
                    visible: root.pages.rows.count === 0
                    text: qsTr("还没有放进一页。")
                }

                Repeater {
                    model: root.pages.rows

                    PageCard {
                        id: card

                        Layout.fillWidth: true
                        onTurned: root.pages.turn(card.key)
                        onRaised: root.pages.moveUp(card.key)
                        onCut: side => root.pages.trim(card.key, side)
                        onRestored: root.pages.restore(card.key)
                        onRemoved: root.pages.remove(card.key)
                    }
                }
            }
        }
    }
}
