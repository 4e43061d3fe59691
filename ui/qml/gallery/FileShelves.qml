pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.components

// What is handed in and signed, in every state.
Column {
    id: root

    readonly property int column: Theme.length(225)

    spacing: Theme.gapLarge

    component File: FileLine {
        width: root.column
        key: "1"
        name: "手机传来的第 1 个"
        size: 380000
        pages: 0
        stage: "coming"
        reason: ""
    }

    component Source: SourceTile {
        width: Theme.length(75)
        iconName: "smartphone"
        text: "用手机拍"
    }

    component Material: MaterialLine {
        width: root.column
        key: "a"
        name: "营业执照或其他主体资格证明"
        detail: "来自电子营业执照，10:32；A级：由发证部门提供"
        standing: "查到了，不用交"
        spoken: `${name}；${standing}；${detail}`
        icon: "database"
        wanting: false
        mayFollow: false
        later: false
        mayPromise: false
        promised: false
        mayAttach: false
        pages: 0
    }

    component Paper: PageCard {
        width: root.column
        key: "a"
        title: "第 1 页"
        picture: ""
        hint: ""
        first: true
        trimmed: false
    }

    component Pad: SignaturePad {
        width: Theme.length(152)
        title: "经办人签名"
        ink: SignatureInk {}
    }

    Shelf {
        name: "MaterialLine"

        Sample {
            shown: "nothing to do"

            Material {}
        }

        Sample {
            shown: "missing, may follow"

            Material {
                name: "地理标志产品生产者资格证明和检验报告"
                detail: "原件 1 份 · 没带可在 5 个工作日内补"
                standing: "还缺"
                icon: "circle-alert"
                wanting: true
                mayFollow: true
                mayAttach: true
            }
        }

        Sample {
            shown: "replaced by a commitment"

            Material {
                name: "收入证明（个人）"
                detail: "下一步看承诺书、签名"
                standing: "承诺代替"
                icon: "handshake"
                mayPromise: true
                promised: true
                mayAttach: true
            }
        }

        Sample {
            shown: "to follow"

            Material {
                name: "收入证明（个人）"
                detail: "原件 1 份"
                standing: "以后补"
                icon: "calendar-clock"
                mayFollow: true
                later: true
                mayAttach: true
            }
        }
    }

    Shelf {
        name: "PageCard"

        Sample {
            shown: "the first page"

            Paper {}
        }

        Sample {
            shown: "blurred and dark"

            Paper {
                key: "b"
                title: "第 2 页"
                hint: "这一页有点糊，看不清可以重新拍。 这一页太暗，看不清可以重新拍。"
                first: false
            }
        }

        Sample {
            shown: "being trimmed"

            Paper {
                key: "c"
                trimming: true
                trimmed: true
            }
        }
    }

    Shelf {
        name: "SourceTile"

        Sample {
            shown: "at rest"

            Source {}
        }

        Sample {
            shown: "pressed"

            Source {
                down: true
            }
        }

        Sample {
            shown: "focused"

            Source {
                id: focused

                Component.onCompleted: focused.forceActiveFocus(Qt.TabFocusReason)
            }
        }

        Sample {
            shown: "disabled"

            Source {
                works: false
                text: "高拍仪：这台没有"
                iconName: "camera"
            }
        }
    }

    Shelf {
        name: "FileLine"

        Sample {
            shown: "coming"

            File {}
        }

        Sample {
            shown: "done"

            File {
                stage: "done"
                pages: 1
            }
        }

        Sample {
            shown: "refused, long words"

            File {
                stage: "refused"
                reason: "这个 PDF 里带有程序，不能收。请打印出来拍照，或另存一份。"
            }
        }
    }

    Shelf {
        name: "FileList"

        Sample {
            shown: "empty"

            FileList {
                width: root.column
                files: ListModel {}
            }
        }

        Sample {
            shown: "filled"

            FileList {
                width: root.column
                files: ListModel {
                    ListElement {
                        key: "2"
                        name: "手机传来的第 2 个"
                        size: 920000
                        pages: 0
                        stage: "coming"
                        reason: ""
                    }

                    ListElement {
                        key: "1"
                        name: "手机传来的第 1 个"
                        size: 380000
                        pages: 1
                        stage: "done"
                        reason: ""
                    }
                }
            }
        }
    }

    Shelf {
        name: "SignaturePad"

        Sample {
            shown: "empty"

            Pad {}
        }

        Sample {
            shown: "filled"

            Pad {
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
        }

        Sample {
            shown: "with a problem"

            Pad {
                problem: "请签上您的名字。"
            }
        }
    }
}
