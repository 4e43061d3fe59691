pragma ComponentBehavior: Bound

import QtQuick
import qml
import qml.controls

// One or several of many, found by a few characters.
Column {
    id: root

    readonly property var counties: ["临河区", "五原县", "磴口县", "杭锦后旗", "乌拉特前旗", "乌拉特中旗", "乌拉特后旗", "外地 A", "外地 B", "外地 C", "外地 D", "外地 E", "外地 F", "外地 G", "外地 H"].map((title, place) => ({
                value: `${place}`,
                title
            }))

    spacing: Theme.gapLarge

    component Towns: OptionList {
        width: Theme.length(150)
        pointer: "/town"
        title: "旗县区"
        options: root.counties
        chosen: []
    }

    Shelf {
        name: "OptionList: few"

        Sample {
            shown: "empty"

            Towns {
                options: root.counties.slice(0, 3)
            }
        }

        Sample {
            shown: "answered"

            Towns {
                options: root.counties.slice(0, 3)
                chosen: ["1"]
            }
        }

        Sample {
            shown: "with a problem"

            Towns {
                options: root.counties.slice(0, 3)
                wrong: true
            }
        }
    }

    Shelf {
        name: "OptionList: many, to be searched"

        Sample {
            shown: "empty"

            Towns {}
        }

        Sample {
            shown: "several answered, in two columns"

            Towns {
                columns: 2
                several: true
                chosen: ["0", "4"]
            }
        }

        Sample {
            shown: "found"

            Towns {
                chosen: ["0"]
                sought: "乌拉特"
            }
        }

        Sample {
            shown: "nothing found"

            Towns {
                sought: "呼伦贝尔"
            }
        }
    }
}
