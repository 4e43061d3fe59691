pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.components

// Every field of a form: empty, answered, wrong.
ColumnLayout {
    id: root

    required property TerminalViewModel terminal
    readonly property FormViewModel form: root.terminal.form
    readonly property int column: Theme.length(150)

    spacing: Theme.gapLarge

    Shelf {
        name: "LineField, AreaField"

        LineField {
            width: root.column
            form: root.form
            pointer: "/name"
            title: "姓名"
            help: "和身份证上一样"
            needed: true
            problem: ""
            text: ""
            pad: ""
            longest: 0
            completeAt: 0
        }

        LineField {
            width: root.column
            form: root.form
            pointer: "/mobile"
            title: "手机号码"
            help: ""
            needed: true
            problem: "手机号应是 11 位数字，请再看一下。"
            text: "138000"
            pad: "digits"
            longest: 11
            completeAt: 11
        }

        AreaField {
            width: root.column
            form: root.form
            pointer: "/request"
            title: "您想办什么"
            help: "用自己的话写清楚就行。"
            needed: false
            problem: ""
            text: "想了解怎么办理，请联系我。"
            longest: 500
        }
    }

    Shelf {
        name: "ChoiceField, YesNoField, AgreementField"

        ChoiceField {
            width: root.column
            form: root.form
            pointer: "/kind"
            title: "申请人类型"
            help: ""
            needed: true
            problem: ""
            text: "farm"
            many: []
            columns: 2
            choices: [
                {
                    value: "person",
                    title: "个人"
                },
                {
                    value: "farm",
                    title: "农民专业合作社"
                }
            ]
        }

        YesNoField {
            width: root.column
            form: root.form
            pointer: "/first"
            title: "是第一次办吗？"
            help: ""
            needed: true
            problem: "请点“是”或“否”。"
            text: ""
        }

        AgreementField {
            width: root.column
            form: root.form
            pointer: "/agree"
            title: "以上内容真实"
            help: ""
            needed: true
            problem: ""
            text: "yes"
        }
    }

    Shelf {
        name: "DateField, TextsField"

        DateField {
            form: root.form
            pointer: "/day"
            title: "到期日"
            help: ""
            needed: true
            problem: ""
            text: "2026-11-22"
        }

        TextsField {
            width: root.column
            form: root.form
            pointer: "/towns"
            title: "产地"
            help: ""
            needed: true
            problem: ""
            many: ["临河区", "五原县"]
            pad: ""
            longest: 0
        }
    }
}
