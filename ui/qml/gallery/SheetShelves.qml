pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What the pages are put together from: heads, tiles, cards, lines.
ColumnLayout {
    id: root

    required property TerminalViewModel terminal

    spacing: Theme.gapLarge

    Shelf {
        name: "StatusHeader, DemoRibbon, WaitingNotice"

        StatusHeader {
            width: Theme.length(480)
            terminal: root.terminal
        }

        StatusHeader {
            width: Theme.length(260)
            terminal: root.terminal
        }
    }

    Shelf {
        name: "ItemTile"

        ItemTile {
            width: Theme.length(200)
            item: "IP-13-01"
            plainName: "商标改名改地址"
            name: "商标变更申请"
            time: "2 个工作日"
            timeMark: "待核对"
            fee: "要缴费"
            feeMark: ""
        }
    }

    Shelf {
        name: "FactCard: settled, to be checked"

        FactCard {
            width: Theme.length(110)
            icon: "clock"
            title: "本市办理"
            text: "2 个工作日"
            mark: ""
        }

        FactCard {
            width: Theme.length(110)
            icon: "coins"
            title: "收费"
            text: "要缴费"
            mark: "待核对"
        }
    }

    Shelf {
        name: "GuideLine, AnswerLine: given, not given"

        GuideLine {
            width: Theme.length(200)
            text: "营业执照"
            detail: "复印件 1 份"
            mark: "待核对"
            icon: "file-text"
            number: 0
            heading: "您自己准备"
        }

        AnswerLine {
            width: Theme.length(220)
            pointer: "/a"
            heading: "经办人"
            title: "姓名"
            shown: "测***人"
            provided: true
        }

        AnswerLine {
            width: Theme.length(220)
            pointer: "/b"
            heading: ""
            title: "电子邮箱"
            shown: ""
            provided: false
        }
    }

    Shelf {
        name: "StateCard: well, not well; ReferenceCard, CardHint"

        StateCard {
            width: Theme.length(110)
            key: "printer"
            icon: "printer"
            title: "打印机"
            text: "正常"
            detail: ""
            well: true
        }

        StateCard {
            width: Theme.length(110)
            key: "paper"
            icon: "printer"
            title: "打印机"
            text: "没有纸了"
            detail: "请装纸，等着的凭条会自动打出来。"
            well: false
        }

        ReferenceCard {
            width: Theme.length(200)
            reference: "150800-M01-T01-261122-A0007-K"
        }

        CardHint {
            width: Theme.length(200)
        }
    }

    Shelf {
        name: "NextSteps, SlipNotice"

        NextSteps {
            width: Theme.length(220)
            steps: root.terminal.submitted.nextSteps
        }

        SlipNotice {
            width: Theme.length(220)
            slip: root.terminal.submitted.slip
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
}
