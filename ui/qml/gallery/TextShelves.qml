pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// The steps of the type scale and the icon family.
ColumnLayout {
    spacing: Theme.gapLarge

    Shelf {
        name: "Title, Heading, Lead, Words, Caption"

        Title {
            text: "商标注册"
        }

        Heading {
            text: "申请材料"
        }

        Lead {
            text: "点一项，看怎么办。"
        }

        Words {
            text: "原件 1 份"
        }

        Caption {
            text: "个人办理时需要"
        }
    }

    Shelf {
        name: "VerticalText: sample words, awaiting a certified translator"

        VerticalText {
            height: Theme.length(60)
            text: "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"
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
