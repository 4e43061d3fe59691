pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// Everything to be pressed, in every state.
Column {
    id: root

    required property TerminalViewModel terminal

    spacing: Theme.gapLarge

    Shelf {
        name: "PrimaryButton"

        FourStates {
            thing: PrimaryButton {
                text: "现在就办"
                iconName: "pencil"
            }
        }

        Sample {
            shown: "without a picture"

            PrimaryButton {
                text: "提交"
            }
        }

        Sample {
            shown: "long words in little room"

            PrimaryButton {
                width: Theme.length(60 * Theme.growth)
                wraps: true
                text: "改好了，带我回去再核对一遍"
            }
        }

        Sample {
            shown: "leading on"

            PrimaryButton {
                implicitHeight: Theme.touchLarge
                textSize: Theme.textLead
                text: "改好了，回去核对"
                iconName: "arrow-right"
                iconAfter: true
            }
        }
    }

    Shelf {
        name: "SecondaryButton"

        FourStates {
            thing: SecondaryButton {
                text: "返回"
                iconName: "arrow-left"
            }
        }

        Sample {
            shown: "takes something away"

            SecondaryButton {
                line: Theme.outline
                text: "删除"
                iconName: "trash-2"
            }
        }
    }

    Shelf {
        name: "QuietButton"

        FourStates {
            thing: QuietButton {
                text: "修改"
                iconName: "pencil"
            }
        }
    }

    Shelf {
        name: "PushButton"

        FourStates {
            thing: PushButton {
                line: Theme.outline
                text: "上"
            }
        }
    }

    Shelf {
        name: "OnOffButton: as it should be, and not"

        FourStates {
            thing: OnOffButton {
                on: true
                text: "网线"
            }
        }

        FourStates {
            thing: OnOffButton {
                on: false
                text: "网线"
            }
        }
    }

    Shelf {
        name: "BarButton"

        FourStates {
            onBar: true
            thing: BarButton {
                iconName: "hand-helping"
                text: "叫工作人员"
            }
        }
    }

    Shelf {
        name: "DisplayButton, LanguageButton"

        FourStates {
            onBar: true
            thing: DisplayButton {
                appearance: root.terminal.appearance
            }
        }

        FourStates {
            onBar: true
            thing: LanguageButton {
                language: root.terminal.language
            }
        }
    }
}
