pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.components

// Every field of a form: empty, answered, with a problem, with long words.
Column {
    id: root

    required property TerminalViewModel terminal
    readonly property FormViewModel form: root.terminal.form
    readonly property int column: Theme.length(114)
    readonly property int half: Theme.length(235)

    spacing: Theme.gapLarge

    component Line: LineField {
        width: root.column
        form: root.form
        pointer: "/mobile"
        title: "手机号码"
        help: "办好了用它通知您"
        needed: true
        problem: ""
        text: ""
        pad: "digits"
        longest: 11
        completeAt: 11
        unit: ""
    }

    component Area: AreaField {
        width: root.column
        form: root.form
        pointer: "/request"
        title: "您想办什么"
        help: "用自己的话写清楚就行"
        needed: true
        problem: ""
        text: ""
        longest: 500
    }

    component Choice: ChoiceField {
        width: root.column
        form: root.form
        pointer: "/kind"
        title: "申请人类型"
        help: ""
        needed: true
        problem: ""
        text: ""
        many: []
        choices: [
            {
                value: "person",
                title: "个人"
            },
            {
                value: "farm",
                title: "农民专业合作社"
            },
            {
                value: "firm",
                title: "企业"
            }
        ]
    }

    component YesNo: YesNoField {
        width: root.column
        form: root.form
        pointer: "/first"
        title: "是第一次办吗？"
        help: ""
        needed: true
        problem: ""
        text: ""
    }

    component Agreement: AgreementField {
        width: root.column
        form: root.form
        pointer: "/agree"
        title: "以上内容真实"
        help: ""
        needed: true
        problem: ""
        text: ""
    }

    component Day: DateField {
        width: root.half
        form: root.form
        pointer: "/day"
        title: "到期日"
        help: ""
        needed: true
        problem: ""
        text: ""
    }

    component Texts: TextsField {
        width: root.column
        form: root.form
        pointer: "/towns"
        title: "产地"
        help: ""
        needed: true
        problem: ""
        many: []
        pad: ""
        longest: 0
    }

    Shelf {
        name: "LineField"

        Sample {
            shown: "empty"

            Line {}
        }

        Sample {
            shown: "half answered"

            Line {
                text: "13800009"
            }
        }

        Sample {
            shown: "answered"

            Line {
                text: "13800009527"
            }
        }

        Sample {
            shown: "with a unit"

            Line {
                pointer: "/area"
                title: "占地多大"
                help: ""
                text: "120"
                longest: 0
                completeAt: 0
                unit: "平方米"
            }
        }

        Sample {
            shown: "with a problem"

            Line {
                text: "138000"
                problem: "手机号要11位，现在是6位"
            }
        }

        Sample {
            shown: "long words"

            Line {
                title: "经办人的联系电话（手机或者带区号的座机）"
                help: "工作人员只在要补材料的时候打这个电话，不会告诉别人。"
                needed: false
            }
        }
    }

    Shelf {
        name: "AreaField"

        Sample {
            shown: "empty"

            Area {}
        }

        Sample {
            shown: "answered"

            Area {
                text: "想了解怎么办理，请联系我。"
            }
        }

        Sample {
            shown: "with a problem"

            Area {
                problem: "请填写您想办什么"
            }
        }
    }

    Shelf {
        name: "ChoiceField"

        Sample {
            shown: "empty"

            Choice {}
        }

        Sample {
            shown: "answered"

            Choice {
                text: "farm"
            }
        }

        Sample {
            shown: "several answered"

            Choice {
                several: true
                many: ["person", "firm"]
            }
        }

        Sample {
            shown: "with a problem"

            Choice {
                problem: "请选择申请人类型"
            }
        }
    }

    Shelf {
        name: "YesNoField, AgreementField"

        Sample {
            shown: "empty"

            YesNo {}
        }

        Sample {
            shown: "answered"

            YesNo {
                text: "no"
            }
        }

        Sample {
            shown: "with a problem"

            YesNo {
                problem: "请点“是”或“否”"
            }
        }

        Sample {
            shown: "empty"

            Agreement {}
        }

        Sample {
            shown: "answered"

            Agreement {
                text: "yes"
            }
        }

        Sample {
            shown: "with a problem"

            Agreement {
                problem: "同意了才能接着办"
            }
        }
    }

    Shelf {
        name: "DateField"

        Sample {
            shown: "empty"

            Day {}
        }

        Sample {
            shown: "answered"

            Day {
                text: "2026-11-22"
            }
        }

        Sample {
            shown: "with a problem"

            Day {
                text: "2026-2-30"
                problem: "没有这一天，请再看一下"
            }
        }

        Sample {
            shown: "narrow"

            Day {
                width: root.column
                text: "2026-11-22"
            }
        }
    }

    Shelf {
        name: "TextsField"

        Sample {
            shown: "empty"

            Texts {}
        }

        Sample {
            shown: "answered"

            Texts {
                many: ["临河区", "五原县"]
            }
        }

        Sample {
            shown: "with a problem"

            Texts {
                many: ["临河区", ""]
                problem: "请填写产地"
            }
        }
    }
}
