pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// How the screen is shown: every choice is seen at once, on this panel and on the page behind it.
Panel {
    id: root

    required property AppearanceViewModel appearance
    readonly property bool narrow: root.width < Theme.textBody * 44

    title: qsTr("换个看着舒服的样子")
    visible: root.appearance.panel === "appearance"
    onDismissed: root.appearance.close()

    actions: [
        SecondaryButton {
            objectName: "button_usual_display"
            implicitHeight: Theme.touchLarge
            iconName: "rotate-ccw"
            enabled: !root.appearance.usual
            text: qsTr("恢复原样")
            onClicked: root.appearance.reset()
        },
        PrimaryButton {
            objectName: "button_close_display"
            implicitHeight: Theme.touchLarge
            iconName: "check"
            text: qsTr("就这样")
            onClicked: root.appearance.close()
        }
    ]

    component Swatch: Rectangle {
        id: swatch

        required property var colours

        width: Theme.length(24)
        height: Theme.icon * 1.4
        radius: Theme.radiusSmall
        color: swatch.colours[0]
        border.color: Theme.outlineStrong
        border.width: Theme.edge

        Row {
            anchors.centerIn: parent
            spacing: Theme.gapTiny

            Rectangle {
                width: Theme.length(9)
                height: Theme.iconSmall
                radius: Theme.radiusSmall
                color: swatch.colours[1]
            }

            Rectangle {
                width: Theme.iconSmall
                height: Theme.iconSmall
                radius: width / 2
                color: swatch.colours[2]
            }
        }
    }

    Heading {
        text: qsTr("文字大小")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: 4
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: [
                {
                    size: "small",
                    title: qsTr("小")
                },
                {
                    size: "standard",
                    title: qsTr("标准")
                },
                {
                    size: "large",
                    title: qsTr("大")
                },
                {
                    size: "largest",
                    title: qsTr("特大")
                }
            ]

            ChoiceTile {
                id: size

                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: `size_${size.modelData.size}`
                text: size.modelData.title
                checked: root.appearance.textSize === size.modelData.size
                onClicked: root.appearance.chooseTextSize(size.modelData.size)
                sample: Words {
                    text: qsTr("字")
                    height: Theme.line(Theme.pixels(Theme.bodyLetters[3]))
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Theme.pixels(Theme.bodyLetters[size.index])
                    color: Theme.primary
                    Accessible.ignored: true
                }
            }
        }
    }

    Heading {
        text: qsTr("颜色")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.narrow ? 2 : 4
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: [
                {
                    scheme: "light",
                    title: qsTr("明亮")
                },
                {
                    scheme: "dark",
                    title: qsTr("深色")
                },
                {
                    scheme: "contrast",
                    title: qsTr("高对比")
                },
                {
                    scheme: "calm",
                    title: qsTr("安静")
                }
            ]

            ChoiceTile {
                id: scheme

                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: `scheme_${scheme.modelData.scheme}`
                text: scheme.modelData.title
                checked: root.appearance.scheme === scheme.modelData.scheme
                onClicked: root.appearance.chooseScheme(scheme.modelData.scheme)
                sample: Swatch {
                    colours: Theme.swatches[scheme.index]
                }
            }
        }
    }

    Heading {
        text: qsTr("用法")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.portrait && !root.narrow ? 2 : 1
        columnSpacing: Theme.gapSmall
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "switch_elder"
            several: true
            iconName: "hand-helping"
            text: qsTr("关怀版")
            detail: qsTr("字最大，内容少，不催您，随时叫工作人员")
            checked: root.appearance.elder
            onClicked: root.appearance.toggleElder()
        }

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "switch_reach"
            visible: root.portrait
            several: true
            iconName: "accessibility"
            text: qsTr("坐着用")
            detail: qsTr("要点的都放到下半屏，伸手就够得着")
            checked: root.appearance.reach
            onClicked: root.appearance.toggleReach()
        }

        ChoiceTile {
            Layout.fillWidth: true
            Layout.fillHeight: true
            objectName: "switch_speech"
            visible: root.appearance.canSpeak
            several: true
            iconName: "volume-2"
            text: qsTr("读给我听")
            detail: qsTr("每到一页就读出来，请先戴上耳机")
            checked: root.appearance.speaks
            onClicked: root.appearance.toggleSpeech()
        }
    }

    Caption {
        Layout.fillWidth: true
        text: qsTr("填写的内容不受影响。您离开后，屏幕会恢复原样。")
    }
}
