pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What is only read: cards and lines of the guide, of an application and of the staff corner.
Column {
    id: root

    required property TerminalViewModel terminal
    required property Rows history // of ProgressRow
    required property Rows asked // of AskedRow
    required property Rows parts // of PartRow
    readonly property int column: Theme.length(225)
    readonly property int third: Theme.length(110)

    spacing: Theme.gapLarge

    component Fact: FactCard {
        width: root.third
        icon: "clock"
        title: "本市办理"
        text: "2 个工作日"
        mark: ""
    }

    component Line: GuideLine {
        width: root.column
        text: "营业执照"
        detail: ""
        mark: ""
        icon: "file-text"
        number: 0
        heading: ""
        tick: ""
        held: false
    }

    component State: StateCard {
        width: root.third
        key: "printer"
        icon: "printer"
        title: "打印机"
        text: "正常"
        detail: ""
        well: true
    }

    component Part: PartLine {
        width: root.column
        key: "2"
        number: 2
        title: "2．商标变更申请"
        standing: "等前一件办好"
        detail: "等“经营主体变更登记”办好，再办这一件。期限从那天算起。"
        spoken: `${standing}；${detail}`
        picture: "hourglass"
        wanting: false
        opens: true
    }

    component Attention: AttentionCard {
        width: root.column
        title: "上报"
        text: "平台的回答看不懂，已跳过，会再试。"
        time: "11月22日 09:30"
        operation: ""
    }

    Shelf {
        name: "Card"

        Sample {
            shown: "holds what belongs together"

            Card {
                width: root.third

                Words {
                    text: "一张纸"
                }
            }
        }
    }

    Shelf {
        name: "PartLine"

        FourStates {
            thing: Part {}
        }

        Sample {
            shown: "something is wanted, long words"

            Part {
                title: "3．地理标志专用标志使用变更与注销"
                standing: "待补正"
                detail: "请您补材料，点开看要补什么"
                picture: "circle-alert"
                wanting: true
            }
        }

        Sample {
            shown: "the platform has not told of it"

            Part {
                standing: "待上传"
                opens: false
            }
        }
    }

    Shelf {
        name: "FactCard"

        Sample {
            shown: "settled"

            Fact {}
        }

        Sample {
            shown: "to be checked"

            Fact {
                icon: "coins"
                title: "收费"
                text: "要缴费"
                mark: "待核对"
            }
        }

        Sample {
            shown: "long words"

            Fact {
                icon: "stamp"
                title: "办成拿到"
                text: "备案成功记录（备案编号）"
            }
        }
    }

    Shelf {
        name: "GuideLine"

        Sample {
            shown: "first of its kind, to be checked"

            Line {
                heading: "您自己准备"
                detail: "复印件 1 份"
                mark: "待核对"
            }
        }

        Sample {
            shown: "numbered, long words"

            Line {
                number: 2
                text: "市市场监管局（知识产权局）、各旗县区市场监管局看您填写的内容，要补材料会一次说清楚"
                detail: "责任单位"
            }
        }
    }

    Shelf {
        name: "GuideLine: a material to be ticked off"

        Sample {
            shown: "not yet"

            Line {
                text: "授权委托书"
                detail: "原件 1 份"
                icon: "hand"
                mark: "待核对"
                tick: "poa"
            }
        }

        Sample {
            shown: "at hand"

            Line {
                text: "授权委托书"
                icon: "hand"
                tick: "poa"
                held: true
            }
        }
    }

    Shelf {
        name: "GuidePart: one of the seven core elements"

        Repeater {
            model: root.parts

            Sample {
                id: part

                required property string key
                required property string title
                required property int number
                required property Rows lines

                shown: part.key

                GuidePart {
                    width: root.column
                    key: part.key
                    title: part.title
                    number: part.number
                    lines: part.lines
                }
            }
        }
    }

    Shelf {
        name: "ReferenceCard, NextSteps"

        Sample {
            shown: "wide"

            ReferenceCard {
                width: root.column
                reference: "150800-M01-T01-261122-A0007-K"
            }
        }

        Sample {
            shown: "narrow"

            ReferenceCard {
                width: Theme.length(150)
                reference: "150800-M01-T01-261122-A0007-K"
            }
        }

        Sample {
            shown: "in order"

            NextSteps {
                width: root.column
                steps: root.terminal.submitted.nextSteps
            }
        }
    }

    Shelf {
        name: "Timeline"

        Sample {
            shown: "newest first"

            Timeline {
                width: root.column
                steps: root.history
            }
        }

        Sample {
            shown: "narrow"

            Timeline {
                width: Theme.length(130)
                steps: root.history
            }
        }
    }

    Shelf {
        name: "AskedList"

        Sample {
            shown: "to be written here"

            AskedList {
                width: Theme.length(130)
                asked: root.asked
                lead: "请在12月11日（星期五）前一次补齐："
            }
        }

        Sample {
            shown: "to be brought"

            AskedList {
                width: Theme.length(130)
                asked: root.asked
                lead: "请一次补齐，最后一天待放假通知公布后告知："
                how: "请把材料带到任一网点的窗口，说出申请编号，工作人员帮您补上。"
            }
        }
    }

    Shelf {
        name: "StateCard"

        Sample {
            shown: "well"

            State {}
        }

        Sample {
            shown: "not well"

            State {
                text: "没有纸了"
                detail: "请装纸，等着的凭条会自动打出来。"
                well: false
            }
        }
    }

    Shelf {
        name: "AttentionCard"

        Sample {
            shown: "to be known"

            Attention {}
        }

        Sample {
            shown: "to be decided, long words"

            Attention {
                title: "商标变更申请 150800-M01-T01-261122-A0007-K"
                text: "平台没有收下：这个事项今天起暂停办理，请告诉当事人，再决定还报不报。"
                operation: "a"
            }
        }
    }
}
