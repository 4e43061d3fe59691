pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Large targets, and one of a few answers, in every state.
Column {
    id: root

    required property TerminalViewModel terminal
    readonly property int half: Theme.length(225)
    readonly property int third: Theme.length(110)
    readonly property int quarter: Theme.length(80)

    spacing: Theme.gapLarge

    component Item: ItemTile {
        width: root.half
        item: "IP-13-01"
        plainName: "商标改名改地址"
        name: "商标变更申请"
        time: "2 个工作日"
        timeMark: ""
        fee: "要缴费"
        feeMark: ""
    }

    Shelf {
        name: "GreatButton"

        FourStates {
            thing: GreatButton {
                width: root.half
                iconName: "search"
                text: "查办理进度"
                detail: "用申请编号和身份证后四位"
            }
        }

        Sample {
            shown: "the one most people come for"

            GreatButton {
                width: root.half
                iconName: "hand"
                ground: Theme.accent
                groundPressed: Theme.accentPressed
                foreground: Theme.accentInk
                detailColor: Theme.accentInk
                line: Theme.clear
                badge: Theme.accentBadge
                text: "看指南、办事"
                detail: "填好当场打凭条"
            }
        }
    }

    Shelf {
        name: "ItemTile"

        FourStates {
            thing: Item {}
        }

        Sample {
            shown: "long words, to be checked"

            Item {
                plainName: "地理标志产品专用标志使用人变更名称或者地址"
                name: "地理标志专用标志合法使用人信息变更核准申请"
                timeMark: "待核对"
                feeMark: "待核对"
            }
        }

        Sample {
            shown: "no time limit"

            Item {
                time: ""
                fee: "免费"
            }
        }
    }

    Shelf {
        name: "Tile"

        FourStates {
            thing: Tile {
                width: root.third
                iconName: "sprout"
                text: "产业套餐"
                detail: "种子、农机、奶业"
            }
        }

        Sample {
            shown: "without a picture, long words"

            Tile {
                width: root.third
                text: "地理标志服务"
                detail: "申报地理标志、用上地理标志专用标志"
            }
        }

        Sample {
            shown: "marked"

            Tile {
                width: root.third
                iconName: "award"
                text: "产业套餐"
                mark: "样例"
            }
        }
    }

    Shelf {
        name: "ChoiceTile"

        FourStates {
            thing: ChoiceTile {
                width: root.third
                iconName: "accessibility"
                text: "坐着用"
                detail: "伸手就够得着"
            }
        }

        Sample {
            shown: "chosen"

            ChoiceTile {
                width: root.third
                iconName: "hand-helping"
                text: "关怀版"
                detail: "字最大，内容少，不催您，随时叫工作人员"
                several: true
                checked: true
            }
        }
    }

    Shelf {
        name: "OptionButton: one answer, several answers"

        FourStates {
            thing: OptionButton {
                text: "个人"
            }
        }

        Sample {
            shown: "chosen"

            OptionButton {
                text: "个人"
                checked: true
            }
        }

        Sample {
            shown: "with a problem"

            OptionButton {
                text: "个人"
                wrong: true
            }
        }

        FourStates {
            thing: OptionButton {
                text: "商标"
                several: true
            }
        }

        Sample {
            shown: "chosen"

            OptionButton {
                text: "商标"
                several: true
                checked: true
            }
        }

        Sample {
            shown: "long words"

            OptionButton {
                width: root.third
                text: "巴彦淖尔市范围以内的农民专业合作社"
            }
        }
    }

    Shelf {
        name: "LevelButton, LevelChooser"

        FourStates {
            thing: LevelButton {
                width: root.quarter
                text: "基本满意"
                face: "meh"
            }
        }

        Sample {
            shown: "chosen"

            LevelButton {
                width: root.quarter
                text: "基本满意"
                face: "meh"
                checked: true
            }
        }

        Sample {
            shown: "none chosen"

            LevelChooser {
                width: Theme.length(300)
                evaluation: root.terminal.evaluation
                chosen: 0
            }
        }

        Sample {
            shown: "chosen, upright"

            LevelChooser {
                width: root.third
                evaluation: root.terminal.evaluation
                chosen: 4
                stacked: true
            }
        }
    }

    Shelf {
        name: "Chip"

        Sample {
            shown: "plain"

            Chip {
                text: "免费"
            }
        }

        Sample {
            shown: "to be checked"

            Chip {
                iconName: "clock"
                color: Theme.warningTint
                foreground: Theme.warning
                text: "待核对"
            }
        }
    }
}
