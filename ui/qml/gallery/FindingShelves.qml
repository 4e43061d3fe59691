pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What leads people to their item who do not know its name.
Column {
    id: root

    required property TerminalViewModel terminal
    required property Rows stretches // of StretchRow
    required property Rows sections // of SectionRow
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
        name: "JumpBar"

        Sample {
            shown: "in two columns, at the third"

            JumpBar {
                width: root.half
                sections: root.sections
                columns: 2
                current: "steps"
            }
        }
    }

    Shelf {
        name: "ProcessDiagram"

        Sample {
            shown: "narrow"

            ProcessDiagram {
                width: Theme.length(110)
                stretches: root.stretches
            }
        }

        Sample {
            shown: "wide"

            ProcessDiagram {
                width: Theme.length(330)
                stretches: root.stretches
            }
        }
    }

    Shelf {
        name: "ResultSample, OutletLine"

        Sample {
            shown: "a drawing"

            ResultSample {
                width: Theme.length(110)
                result: "初审意见、核准公告查询"
                authority: "国家知识产权局"
            }
        }

        Sample {
            shown: "here"

            OutletLine {
                width: root.half
                code: "150800-M01"
                name: "巴彦淖尔市知识产权综合服务窗口（示例）"
                where: "您就在这里"
                here: true
                hours: "工作日 08:30–12:00、14:30–17:30"
                phone: "0478-0000000"
            }
        }
    }

    Shelf {
        name: "OutletTile"

        Sample {
            shown: "another one"

            OutletTile {
                width: root.half
                code: "150821-C01"
                name: "五原县知识产权服务网点（示例）"
                kind: "旗县区标准化服务网点"
                where: "五原县"
                here: false
                address: ""
                hours: "工作日 08:30–12:00、14:30–17:30"
                phone: "0478-0000000"
                offers: "咨询、查专利查商标、申请办理、打印凭条"
                helped: true
                sample: true
            }
        }
    }

    Shelf {
        name: "DistrictMap"

        Sample {
            shown: "nothing chosen"

            DistrictMap {
                width: Theme.length(300)
                height: implicitHeight
                outlets: root.terminal.outlets
            }
        }
    }

    Shelf {
        name: "ListArea"

        Sample {
            shown: "longer than its place"

            ListArea {
                width: root.half
                height: Theme.length(60)
                model: ["公司改名了", "公司搬家了，地址变了", "有人仿冒我的牌子", "商标快到期了", "商标证丢了"]
                delegate: Words {
                    required property string modelData

                    width: ListView.view.width
                    text: modelData
                }
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
