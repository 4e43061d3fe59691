pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls
import qml.components

// What is chosen from many, handed in and signed, in every state.
ColumnLayout {
    id: root

    readonly property int column: Theme.length(150 * Theme.growth)
    readonly property var counties: ["临河区", "五原县", "磴口县", "杭锦后旗", "乌拉特前旗", "乌拉特中旗", "乌拉特后旗", "外地 A", "外地 B", "外地 C", "外地 D", "外地 E", "外地 F"].map((title, place) => ({
                value: `${place}`,
                title
            }))

    spacing: Theme.gapLarge

    Shelf {
        name: "OptionList: few, many, searched, nothing found, wrong"

        OptionList {
            width: root.column
            options: root.counties.slice(0, 2)
            chosen: ["1"]
            pointer: "few"
        }

        OptionList {
            width: root.column
            columns: 2
            options: root.counties
            chosen: ["0", "4"]
            several: true
            pointer: "many"
        }

        OptionList {
            width: root.column
            options: root.counties
            chosen: ["0"]
            pointer: "searched"
            sought: "乌拉特"
        }

        OptionList {
            width: root.column
            options: root.counties
            chosen: []
            pointer: "nothing"
            sought: "呼伦贝尔"
        }

        OptionList {
            width: root.column
            options: root.counties.slice(0, 2)
            chosen: []
            wrong: true
            pointer: "wrong"
        }
    }

    Shelf {
        name: "FileList: files waiting, uploading, done, refused; no file"

        FileList {
            width: root.column
            files: ListModel {
                ListElement {
                    key: "a"
                    name: "营业执照.pdf"
                    size: 380000
                    pages: 1
                    stage: "done"
                    share: 1
                    reason: ""
                }

                ListElement {
                    key: "b"
                    name: "地理标志产品生产者资格证明和检验报告（扫描件）.pdf"
                    size: 5400000
                    pages: 12
                    stage: "uploading"
                    share: 0.42
                    reason: ""
                }

                ListElement {
                    key: "c"
                    name: "商标图样.jpg"
                    size: 920000
                    pages: 0
                    stage: "waiting"
                    share: 0
                    reason: ""
                }

                ListElement {
                    key: "d"
                    name: "合同.docx"
                    size: 48000
                    pages: 0
                    stage: "refused"
                    share: 0
                    reason: "只收 PDF 和照片。请扫描或拍照后再放一次。"
                }
            }
        }

        FileList {
            width: root.column
            files: ListModel {}
        }
    }

    Shelf {
        name: "SignaturePad: empty, signed, wrong"

        SignaturePad {
            width: root.column
            title: "经办人签名"
            ink: SignatureInk {}
        }

        SignaturePad {
            width: root.column
            title: "经办人签名"
            ink: SignatureInk {
                id: written

                function write(points: list<real>) {
                    for (let place = 0; place < points.length; place += 2)
                        written.draw(points[place], points[place + 1]);
                    written.lift();
                }
            }

            // The two characters 文 and 人, as a finger writes them.
            Component.onCompleted: {
                written.write([52, 8, 55, 10, 56, 13]);
                written.write([43, 18, 52, 17, 61, 16, 67, 15]);
                written.write([60, 17, 58, 22, 54, 28, 49, 33, 42, 37]);
                written.write([48, 18, 51, 23, 55, 28, 60, 33, 68, 37]);
                written.write([92, 9, 92, 15, 90, 22, 86, 29, 79, 36]);
                written.write([91, 17, 94, 23, 98, 29, 103, 34, 108, 36]);
            }
        }

        SignaturePad {
            width: root.column
            title: "经办人签名"
            problem: "请签上您的名字。"
            ink: SignatureInk {}
        }
    }
}
