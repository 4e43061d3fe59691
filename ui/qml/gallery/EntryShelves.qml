pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Everything to type with, in every state.
Column {
    id: root

    required property TerminalViewModel terminal
    readonly property int column: Theme.length(88)

    spacing: Theme.gapLarge

    component Entry: TextEntry {
        width: root.column
    }

    component Lines: LongEntry {
        width: root.column
    }

    Shelf {
        name: "FieldFrame"

        Sample {
            shown: "at rest"

            FieldFrame {
                width: root.column
                title: "姓名"
                hint: "和身份证上一样"

                Entry {
                    Layout.fillWidth: true
                }
            }
        }

        Sample {
            shown: "may be left out"

            FieldFrame {
                width: root.column
                title: "电子邮箱"
                optional: true

                Entry {
                    Layout.fillWidth: true
                }
            }
        }

        Sample {
            shown: "with a problem"

            FieldFrame {
                width: root.column
                title: "手机号"
                problem: "手机号应是 11 位数字，请再看一下。"

                Entry {
                    Layout.fillWidth: true
                    wrong: true
                    text: "138000"
                }
            }
        }

        Sample {
            shown: "long words"

            FieldFrame {
                width: root.column
                title: "地理标志产品生产者所在的旗县区"
                optional: true
                hint: "不知道填哪里，就填身份证上的住址。"

                Entry {
                    Layout.fillWidth: true
                }
            }
        }
    }

    Shelf {
        name: "TextEntry"

        Sample {
            shown: "empty"

            Entry {}
        }

        Sample {
            shown: "filled"

            Entry {
                text: "测试慕容人"
            }
        }

        Sample {
            shown: "in hand"

            Entry {
                inHand: true
                text: "测试"
            }
        }

        Sample {
            shown: "in hand, empty"

            Entry {
                inHand: true
            }
        }

        Sample {
            shown: "with a problem"

            Entry {
                wrong: true
                pad: "digits"
                text: "138000"
            }
        }

        Sample {
            shown: "long words"

            Entry {
                text: "巴彦淖尔市河套样例农民专业合作社"
            }
        }

        Sample {
            shown: "disabled"

            Entry {
                enabled: false
                text: "测试慕容人"
            }
        }
    }

    Shelf {
        name: "LongEntry"

        Sample {
            shown: "empty"

            Lines {}
        }

        Sample {
            shown: "filled"

            Lines {
                text: "想了解怎么办理，请联系我。"
            }
        }

        Sample {
            shown: "in hand"

            Lines {
                inHand: true
                text: "想了解"
            }
        }

        Sample {
            shown: "with a problem"

            Lines {
                wrong: true
            }
        }

        Sample {
            shown: "long words"

            Lines {
                text: "我家种的瓜想用上地理标志。合作社有二十户，去年一起办过商标，不知道还要带什么材料，也不知道要多久，请告诉我先办哪一样。"
            }
        }

        Sample {
            shown: "disabled"

            Lines {
                enabled: false
                text: "想了解怎么办理。"
            }
        }
    }

    Shelf {
        name: "SpinEntry"

        Sample {
            shown: "empty"

            SpinEntry {
                title: "年"
                unit: "年"
                digits: 4
            }
        }

        Sample {
            shown: "filled"

            SpinEntry {
                title: "年"
                unit: "年"
                digits: 4
                text: "2026"
            }
        }

        Sample {
            shown: "in hand"

            SpinEntry {
                title: "月"
                unit: "月"
                text: "11"
                entry.inHand: true
            }
        }

        Sample {
            shown: "with a problem"

            SpinEntry {
                title: "日"
                unit: "日"
                text: "31"
                wrong: true
            }
        }

        Sample {
            shown: "disabled"

            SpinEntry {
                title: "日"
                unit: "日"
                text: "22"
                enabled: false
            }
        }
    }

    Shelf {
        name: "PadDock, CharacterPad: only what is legal"

        Repeater {
            model: ["digits", "decimal", "identity", "patent", "credit", "reference"]

            Sample {
                id: dock

                required property string modelData

                shown: dock.modelData

                PadDock {
                    width: Theme.length(150)
                    height: implicitHeight
                    terminal: root.terminal
                    entry: TextEntry {
                        pad: dock.modelData
                    }
                }
            }
        }

        Sample {
            shown: "wide"

            CharacterPad {
                width: Theme.length(264)
                pad: "capitals"
                wide: true
            }
        }
    }

    Shelf {
        name: "DigitPad"

        Sample {
            shown: "ten digits"

            DigitPad {}
        }

        Sample {
            shown: "with an X"

            DigitPad {
                extra: "X"
            }
        }
    }
}
