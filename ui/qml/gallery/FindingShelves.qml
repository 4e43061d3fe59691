pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.components

// What leads people to their item who do not know its name.
Column {
    id: root

    readonly property int half: Theme.length(225)

    spacing: Theme.gapLarge

    component Found: WayTile {
        width: root.half
        kind: "item"
        target: "IP-13-02"
        title: "<u>商标</u>转<u>让</u>"
        plain: "商标转让"
        detail: "正式名称：<u>商标</u>转<u>让</u>申请"
        spoken: ""
        note: "权利变更与维持服务"
        picture: "file-text"
        opens: true
    }

    component Taken: TakenAnswer {
        width: root.half
        index: 0
        asks: "商标出了什么事？"
        says: "名字或地址变了"
    }

    Shelf {
        name: "SearchButton"

        FourStates {
            thing: SearchButton {
                width: root.half
            }
        }
    }

    Shelf {
        name: "WayTile"

        FourStates {
            thing: Found {}
        }

        Sample {
            shown: "another authority's matter, long words"

            Found {
                opens: false
                title: "著作权（作品、计算机软件）登记"
                detail: "归国家版权局、中国版权保护中心及自治区版权部门办，这里不收材料，工作人员可以告诉您怎么找。"
                note: ""
                picture: "info"
            }
        }
    }

    Shelf {
        name: "TakenAnswer"

        FourStates {
            thing: Taken {}
        }
    }
}
