pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Everything to be pressed or chosen, in every state.
ColumnLayout {
    spacing: Theme.gapLarge

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
            badge: Theme.accentBadge
            text: "看指南、办事"
            detail: "填好当场打凭条"
        }
    }

    Shelf {
        name: "OptionButton, ChoiceTile: free, chosen, several, wrong, disabled"

        OptionButton {
            text: "是"
        }

        OptionButton {
            text: "是"
            checked: true
        }

        OptionButton {
            text: "商标"
            several: true
        }

        OptionButton {
            text: "商标"
            several: true
            checked: true
        }

        OptionButton {
            text: "否"
            wrong: true
        }

        OptionButton {
            text: "否"
            enabled: false
        }

        ChoiceTile {
            width: Theme.length(60 * Theme.growth)
            text: "坐着用"
            detail: "伸手就够得着"
            iconName: "accessibility"
        }

        ChoiceTile {
            width: Theme.length(60 * Theme.growth)
            text: "关怀版"
            checked: true
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
}
