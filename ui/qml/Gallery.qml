pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Every control in every state, for eyes and pictures.
Window {
    id: root

    width: Theme.length(520)
    height: Theme.length(300)
    color: Theme.surface
    title: "gallery"

    component Shelf: ColumnLayout {
        id: shelf

        required property string name
        default property alias things: row.data

        Layout.fillWidth: true
        spacing: Theme.gapSmall

        Caption {
            text: shelf.name
        }

        Flow {
            id: row

            Layout.fillWidth: true
            spacing: Theme.gap
        }
    }

    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.margin

        ColumnLayout {
            width: parent.width
            spacing: Theme.gapLarge

            Shelf {
                name: "Title, Heading, Lead, Words, Caption"

                Title {
                    text: "商标注册"
                }

                Heading {
                    text: "申请材料"
                }

                Lead {
                    text: "点一项，看怎么办。"
                }

                Words {
                    text: "原件 1 份"
                }

                Caption {
                    text: "个人办理时需要"
                }
            }

            Shelf {
                name: "PrimaryButton, SecondaryButton, QuietButton, OnOffButton: at rest, with a picture, disabled, focused"

                PrimaryButton {
                    text: "提交"
                }

                PrimaryButton {
                    text: "现在就办"
                    iconName: "pencil"
                }

                PrimaryButton {
                    text: "进入"
                    enabled: false
                }

                SecondaryButton {
                    text: "返回"
                    iconName: "arrow-left"
                }

                SecondaryButton {
                    text: "返回"
                    enabled: false
                }

                QuietButton {
                    text: "修改"
                    iconName: "pencil"
                }

                PushButton {
                    line: Theme.outline
                    text: "在这里"

                    FocusRing {}
                }

                OnOffButton {
                    on: true
                    text: "on"
                }

                OnOffButton {
                    on: false
                    text: "off"
                }
            }

            Shelf {
                name: "GreatButton"

                GreatButton {
                    width: Theme.length(200)
                    iconName: "search"
                    text: "查办理进度"
                    detail: "用申请编号和身份证后四位"
                }

                GreatButton {
                    width: Theme.length(200)
                    iconName: "hand"
                    ground: Theme.accent
                    foreground: Theme.accentInk
                    detailColor: Theme.accentInk
                    badge: Theme.accentTint
                    text: "看指南、办事"
                    detail: "填好当场打凭条"
                }
            }

            Shelf {
                name: "Tile, Chip, Card"

                Tile {
                    width: Theme.length(90)
                    text: "地理标志服务"
                    detail: "申报地理标志、用上地理标志专用标志"
                }

                Tile {
                    width: Theme.length(90)
                    iconName: "sprout"
                    text: "产业套餐"
                    mark: "样例"
                }

                Chip {
                    text: "免费"
                }

                Chip {
                    iconName: "clock"
                    color: Theme.warningTint
                    foreground: Theme.warning
                    text: "待核对"
                }

                Card {
                    width: Theme.length(60)
                    height: Theme.length(30)

                    Words {
                        text: "一张纸"
                    }
                }
            }

            Shelf {
                name: "Notice: information, warning, problem, success"

                Repeater {
                    model: [Notice.Information, Notice.Warning, Notice.Problem, Notice.Success]

                    Notice {
                        required property int modelData

                        width: Theme.length(200)
                        kind: modelData
                        text: "暂未联网，可照常办理"
                        detail: "联网后自动上报，凭条上的编号不变。"
                    }
                }
            }

            Shelf {
                name: "FieldFrame: plain, optional, with a hint, with a problem"

                FieldFrame {
                    width: Theme.length(110)
                    title: "姓名"
                    hint: "和身份证上一样"
                }

                FieldFrame {
                    width: Theme.length(110)
                    title: "电子邮箱"
                    optional: true
                }

                FieldFrame {
                    width: Theme.length(110)
                    title: "手机号"
                    problem: "手机号应是 11 位数字，请再看一下。"
                }
            }

            Shelf {
                name: "DigitPad"

                DigitPad {}

                DigitPad {
                    extra: "X"
                }
            }

            Shelf {
                name: "Icon"

                Repeater {
                    model: Object.keys(probe.glyphs)

                    Icon {
                        required property string modelData

                        name: modelData
                    }
                }

                Icon {
                    id: probe

                    visible: false
                    name: "check"
                }
            }
        }
    }
}
