pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What lies over a page: questions, panels, the call for help, the countdown.
Column {
    id: root

    required property TerminalViewModel terminal

    spacing: Theme.gapLarge

    // A piece of a screen, large enough for what lies over it.
    component Wide: Item {
        width: Theme.length(232 * Math.max(1, Theme.growth))
        height: Theme.length(130 * Math.max(1, Theme.growth))
        clip: true
    }

    component Upright: Item {
        width: Theme.length(152 * Math.max(1, Theme.growth))
        height: Theme.length(200 * Math.max(1, Theme.growth))
        clip: true
    }

    Shelf {
        name: "QuestionDialog"

        Sample {
            shown: "plain"

            Wide {
                QuestionDialog {
                    anchors.fill: parent
                    title: "提交以后就不能改了，现在提交吗？"
                    keepText: "再看一遍"
                    confirmText: "提交"
                }
            }
        }

        Sample {
            shown: "grave"

            Wide {
                QuestionDialog {
                    anchors.fill: parent
                    grave: true
                    title: "不办了吗？"
                    text: "您填写的内容会全部清除，不能恢复。"
                    keepText: "接着填"
                    confirmText: "清除，不办了"
                }
            }
        }

        Sample {
            shown: "upright, long words"

            Upright {
                QuestionDialog {
                    anchors.fill: parent
                    grave: true
                    title: "删除这份文件吗？"
                    text: "删了要重新扫描。"
                    keepText: "留着这份文件"
                    confirmText: "删除这份文件"
                }
            }
        }

        Sample {
            shown: "HelpPanel"

            Upright {
                HelpPanel {
                    anchors.fill: parent
                    terminal: root.terminal
                    visible: true
                }
            }
        }
    }

    Shelf {
        name: "IdleCountdown, Thanks"

        Sample {
            shown: "somebody has gone away"

            Wide {
                IdleCountdown {
                    anchors.fill: parent
                    terminal: root.terminal
                    secondsLeft: 12
                }
            }
        }

        Sample {
            shown: "a rating was given"

            Wide {
                Thanks {
                    anchors.fill: parent
                    terminal: root.terminal
                    visible: true
                }
            }
        }
    }

    Shelf {
        name: "Panel, DisplayPanel"

        Sample {
            shown: "short"

            Wide {
                Panel {
                    anchors.fill: parent
                    title: "要打印吗？"
                    actions: PrimaryButton {
                        text: "打印"
                    }

                    Words {
                        text: "凭条上有申请编号，查进度要用。"
                    }
                }
            }
        }

        Sample {
            shown: "wide"

            Item {
                width: Theme.length(470)
                height: Theme.length(250 * Math.max(1, Theme.growth))
                clip: true

                DisplayPanel {
                    anchors.fill: parent
                    appearance: root.terminal.appearance
                    visible: true
                }
            }
        }
    }

    Shelf {
        name: "PreviewPanel"

        Sample {
            shown: "before the slip is drawn"

            Item {
                width: Theme.length(470)
                height: Theme.length(120 * Math.max(1, Theme.growth))
                clip: true

                PreviewPanel {
                    anchors.fill: parent
                    preview: root.terminal.preview
                    title: "收件回执"
                    visible: true
                }
            }
        }
    }
}
