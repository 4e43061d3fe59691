pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.components

// What an authority already holds: offered, agreed to, asked for, told, and shown in the form.
Column {
    id: root

    required property TerminalViewModel terminal
    readonly property int column: Theme.length(225)

    spacing: Theme.gapLarge

    component Consent: ConsentCard {
        width: root.column
        key: "a"
        title: "营业执照登记信息"
        owner: "市市场监管局"
        consent: "我同意通过平台向市市场监管局查询企业名称、住所，只用于办理这件事：专利费用减缴资格备案。"
        purpose: ""
        waitsFor: ""
        ready: true
        asking: false
        open: true
        outcome: ""
        tone: 0
        again: ""
        told: []
    }

    component Key: KeyField {
        width: root.column
        sharing: root.terminal.sharing
        key: "uscc"
        title: "统一社会信用代码"
        text: ""
        pad: "credit"
        completeAt: 18
        problem: ""
    }

    component Told: ToldField {
        width: root.column
        pointer: "/a"
        title: "企业名称"
        text: "临河示例农机科技有限公司"
        origin: "来自营业执照登记信息，10:32"
    }

    Shelf {
        name: "SharingBanner"

        Sample {
            shown: "on a page of the form"

            SharingBanner {
                width: root.column
                text: "不用填，查一下就有：企业名称、住所"
            }
        }
    }

    Shelf {
        name: "KeyField"

        Sample {
            shown: "empty"

            Key {}
        }

        Sample {
            shown: "with a problem"

            Key {
                text: "91150802MA0TEKT01X"
                problem: "统一社会信用代码有一位对不上，请对照营业执照再看一下"
            }
        }
    }

    Shelf {
        name: "ConsentCard"

        Sample {
            shown: "nobody has been asked"

            Consent {}
        }

        Sample {
            shown: "a number is missing, for a material"

            Consent {
                ready: false
                purpose: "查到就不用交：营业执照或其他主体资格证明"
                waitsFor: "先把统一社会信用代码填对。"
            }
        }

        Sample {
            shown: "being asked"

            Consent {
                open: false
                asking: true
            }
        }

        Sample {
            shown: "found"

            Consent {
                open: false
                tone: 3
                outcome: "查到了，已经帮您填好。"
                told: ["企业名称：临河示例农机科技有限公司", "住所：巴彦淖尔市临河区示例路1号"]
            }
        }

        Sample {
            shown: "away"

            Consent {
                open: false
                outcome: "现在连不上，没有查到。不用跑去开证明：自己填或者交材料，一样办。"
                again: "再查一次"
            }
        }
    }

    Shelf {
        name: "ToldField"

        Sample {
            shown: "told"

            Told {}
        }

        Sample {
            shown: "long words"

            Told {
                text: "巴彦淖尔市临河区曙光街道河套样例农民专业合作社联合社综合服务中心二楼东侧"
                origin: "来自高新技术企业、科技型中小企业名录，10:32"
            }
        }
    }
}
