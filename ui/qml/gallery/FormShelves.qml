pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.components

// What stands around the fields of a form, and the answers before they are confirmed.
Column {
    id: root

    required property TerminalViewModel terminal
    required property var steps // Rows of PageRow: by the page one is on
    required property Rows wrong // of ProblemRow
    readonly property FormViewModel form: root.terminal.form
    readonly property int column: Theme.length(225)

    spacing: Theme.gapLarge

    component Answer: AnswerLine {
        width: root.column
        pointer: "/a"
        heading: ""
        title: "姓名"
        shown: "测***人"
        provided: true
        origin: ""
    }

    Shelf {
        name: "FormStepper"

        Sample {
            shown: "first page"

            FormStepper {
                width: root.column
                form: root.form
                pages: root.steps.first
            }
        }

        Sample {
            shown: "last page"

            FormStepper {
                width: root.column
                form: root.form
                pages: root.steps.last
            }
        }

        Sample {
            shown: "back on an earlier page, long words"

            FormStepper {
                width: Theme.length(470)
                form: root.form
                pages: root.steps.back
            }
        }
    }

    Shelf {
        name: "ProblemSummary"

        Sample {
            shown: "several things to mend"

            ProblemSummary {
                width: root.column
                form: root.form
                problems: root.wrong
                count: 3
            }
        }
    }

    Shelf {
        name: "EntryHeading"

        Sample {
            shown: "the only entry"

            EntryHeading {
                width: root.column
                form: root.form
                title: "共有人 1"
                text: "0"
                removable: false
            }
        }

        Sample {
            shown: "one of several"

            EntryHeading {
                width: root.column
                form: root.form
                title: "共有人 2"
                text: "1"
                removable: true
            }
        }
    }

    Shelf {
        name: "UndoNotice, CardHint"

        Sample {
            shown: "something was taken away"

            UndoNotice {
                width: root.column
                form: root.form
                removedTitle: "共有人 2"
            }
        }

        Sample {
            shown: "long words"

            UndoNotice {
                width: root.column
                form: root.form
                removedTitle: "巴彦淖尔市河套样例农民专业合作社联合社"
            }
        }

        Sample {
            shown: "a card may be laid on"

            CardHint {
                width: root.column
            }
        }
    }

    Shelf {
        name: "AnswerLine"

        Sample {
            shown: "first of its part"

            Answer {
                heading: "经办人"
            }
        }

        Sample {
            shown: "told by a source"

            Answer {
                title: "企业名称"
                shown: "临河示例农机科技有限公司"
                origin: "来自营业执照登记信息，10:32"
            }
        }

        Sample {
            shown: "not given"

            Answer {
                title: "电子邮箱"
                shown: ""
                provided: false
            }
        }

        Sample {
            shown: "long words"

            Answer {
                title: "地理标志产品生产者所在的旗县区"
                shown: "我家种的瓜想用上地理标志。合作社有二十户，去年一起办过商标，不知道还要带什么材料。"
            }
        }
    }
}
