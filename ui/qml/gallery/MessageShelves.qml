pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What a page says about itself: nothing here, still coming, not connected, gone wrong, done.
Column {
    id: root

    required property TerminalViewModel terminal
    readonly property int column: Theme.length(152)
    readonly property int half: Theme.length(235)

    spacing: Theme.gapLarge

    component Slip: SlipNotice {
        width: root.column
        visible: true
        slip: root.terminal.submitted.slip
        detail: ""
        settled: true
    }

    Shelf {
        name: "Notice"

        Repeater {
            model: ["information", "warning", "problem", "success"]

            Sample {
                id: kind

                required property int index
                required property string modelData

                shown: kind.modelData

                Notice {
                    width: root.half
                    kind: kind.index
                    text: "暂未联网，可照常办理"
                    detail: "联网后自动上报，凭条上的编号不变。"
                }
            }
        }

        Sample {
            shown: "short"

            Notice {
                width: root.half
                text: "请先点一个满意程度"
            }
        }
    }

    Shelf {
        name: "StateMessage"

        Sample {
            shown: "empty"

            StateMessage {
                width: root.column
                title: "没有可办的事项"
                text: "看看别的类别，或者叫工作人员。"
            }
        }

        Sample {
            shown: "loading"

            StateMessage {
                width: root.column
                kind: StateMessage.Loading
                patient: false
                title: "正在查，请稍等"
            }
        }

        Sample {
            shown: "offline"

            StateMessage {
                width: root.column
                kind: StateMessage.Offline
                title: "现在没有联网"
                text: "查不到最新进度。别的事可以照常办。"
            }
        }

        Sample {
            shown: "error"

            StateMessage {
                width: root.column
                kind: StateMessage.Error
                title: "这一页没打开"
                text: "您填写的内容都还在。请再试一次。"

                actions: PrimaryButton {
                    iconName: "rotate-ccw"
                    text: "再试一次"
                }
            }
        }

        Sample {
            shown: "success"

            StateMessage {
                width: root.column
                kind: StateMessage.Success
                title: "已提交"
                text: "请收好凭条，办好了会通知您。"
            }
        }
    }

    Shelf {
        name: "WaitingDots, WaitingNotice"

        Sample {
            shown: "going on"

            WaitingDots {}
        }

        Sample {
            shown: "longer than people like to wait"

            WaitingNotice {
                terminal: root.terminal
                visible: true
            }
        }
    }

    Shelf {
        name: "SlipNotice"

        Sample {
            shown: "coming"

            Slip {
                mood: Notice.Information
                text: "正在打印收件回执"
                settled: false
            }
        }

        Sample {
            shown: "printed"

            Slip {
                mood: Notice.Success
                text: "收件回执已打印，请取走"
            }
        }

        Sample {
            shown: "perhaps printed"

            Slip {
                mood: Notice.Warning
                text: "请看一下，收件回执打印出来了吗？"
                detail: "没有的话，点“再打一张”。"
            }
        }

        Sample {
            shown: "not printed"

            Slip {
                mood: Notice.Problem
                text: "收件回执没有打印出来"
                detail: "办理不受影响。请记下编号，或者点“再打一张”。"
            }
        }
    }

    Shelf {
        name: "PhoneCode"

        Sample {
            shown: "black on white in every scheme"

            PhoneCode {
                width: root.half
                code: ["#######.#", "#.....#.#", "#.###.#..", "#.###.#.#", "#.###.#.#", "#.....#..", "#######.#", "......#.#", "#.#.#.###"]
                text: "用手机扫这个码，把凭条存到手机里。"
                detail: "还有14分钟可以扫。"
            }
        }
    }

    Shelf {
        name: "TroubleNotice, DemoRibbon"

        Sample {
            shown: "a command did not work"

            TroubleNotice {
                width: Theme.length(300)
                terminal: root.terminal
                text: "这一步没有做成。您填写的内容还在，请再点一次。"
            }
        }

        Sample {
            shown: "nothing here is real"

            DemoRibbon {}
        }
    }
}
