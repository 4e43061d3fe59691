pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// Everything to be filled in, in every state, with its pads.
ColumnLayout {
    spacing: Theme.gapLarge

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
        name: "TextEntry, LongEntry, SpinEntry: empty, filled, wrong, in hand"

        TextEntry {
            width: Theme.length(90)
        }

        TextEntry {
            width: Theme.length(90)
            text: "测试慕容人"
        }

        TextEntry {
            width: Theme.length(90)
            pad: "identity"
            wrong: true
            text: "15080219900101123"
        }

        TextEntry {
            width: Theme.length(90)
            text: "在这里"
            background: Rectangle {
                radius: Theme.radius
                color: Theme.card
                border.color: Theme.primary
                border.width: Theme.focusEdge
            }
        }

        LongEntry {
            width: Theme.length(160)
            text: "想了解怎么办理，请联系我。"
        }

        SpinEntry {
            title: "年"
            unit: "年"
            digits: 4
            text: "2026"
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
        name: "CharacterPad"

        CharacterPad {
            width: Theme.length(240)
            pad: "reference"
            wide: true
        }
    }
}
