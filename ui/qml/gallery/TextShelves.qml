pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.controls

// The steps of the type scale, the colours words may have, and the icon family.
Column {
    spacing: Theme.gapLarge

    Shelf {
        name: "Title, Heading, Lead, Words, Caption"

        Sample {
            shown: "Title"

            Title {
                text: "商标注册 Abc 123"
            }
        }

        Sample {
            shown: "Heading"

            Heading {
                text: "申请材料 Abc 123"
            }
        }

        Sample {
            shown: "Lead"

            Lead {
                text: "点一项，看怎么办。"
            }
        }

        Sample {
            shown: "Words"

            Words {
                text: "原件 1 份，复印件 2 份"
            }
        }

        Sample {
            shown: "Caption"

            Caption {
                text: "个人办理时需要"
            }
        }

        Sample {
            shown: "long words"

            Words {
                width: Theme.length(120)
                text: "平台收到后，5个工作日内答复您；要补材料，会一次说清楚。"
            }
        }
    }

    Shelf {
        name: "FocusRing"

        Sample {
            shown: "focused"
            focused: true

            Words {
                text: "键盘到了这里"
            }
        }
    }

    Shelf {
        name: "VerticalText: sample words, awaiting a certified translator"

        Sample {
            shown: "one column"

            VerticalText {
                height: Theme.length(44 * Theme.growth)
                text: "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"
            }
        }

        Sample {
            shown: "columns"

            VerticalText {
                height: Theme.length(26 * Theme.growth)
                text: "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"
            }
        }
    }

    Shelf {
        name: "Icon"

        Repeater {
            model: Object.keys(probe.glyphs)

            Icon {
                required property string modelData

                name: modelData
            }
        }

        Icon {
            id: probe

            visible: false
            name: "check"
        }
    }
}
