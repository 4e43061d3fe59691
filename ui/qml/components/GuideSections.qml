pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The sections of a guide, one below the other; what is below the first screen is made while that is being read, a
// section at a time.
GridLayout {
    id: root

    required property GuideViewModel guide
    required property bool narrow
    // Short answers that stand beside each other where there is room.
    readonly property var beside: ["where", "get"]
    property int made: 2

    // Where a section begins, from the top of the first one; -1 if there is no such section.
    function topOf(key: string): real {
        for (let at = 0; at < sections.count; at++) {
            const section = sections.itemAt(at) as Place;
            if (section?.key === key)
                return section.y;
        }
        return -1;
    }

    // The last section that begins above a place; of two beside each other the first, or the preferred one.
    function present(place: real, preferred: string): string {
        let found = "";
        let top = -1;
        for (let at = 0; at < sections.count; at++) {
            const section = sections.itemAt(at) as Place;
            if (section && section.y <= place && (section.y > top || section.key === preferred)) {
                found = section.key;
                top = section.y;
            }
        }
        return found;
    }

    columns: root.narrow ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true

    Timer {
        interval: Theme.frame
        repeat: true
        running: root.made < sections.count
        onTriggered: root.made += 1
    }

    Repeater {
        id: sections

        model: root.guide.sections

        Place {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.columnSpan: root.beside.includes(key) ? 1 : root.columns
        }
    }

    Component {
        id: diagram

        ProcessDiagram {
            stretches: root.guide.stretches
        }
    }

    Component {
        id: missing

        Notice {
            objectName: "missing"
            visible: root.guide.missing !== ""
            text: root.guide.missing
        }
    }

    Component {
        id: places

        ColumnLayout {
            spacing: Theme.gapSmall

            Repeater {
                model: root.guide.outlets

                OutletLine {
                    Layout.fillWidth: true
                }
            }

            SecondaryButton {
                objectName: "button_outlets"
                iconName: "map"
                text: qsTr("看全部网点")
                onClicked: root.guide.openOutlets()
            }
        }
    }

    Component {
        id: sample

        ResultSample {
            result: root.guide.result
            authority: root.guide.authority
        }
    }

    component Place: Loader {
        id: place

        required property int index
        required property string key
        required property string title
        required property Rows parts

        active: place.index < root.made
        sourceComponent: Section {
            key: place.key
            title: place.title
            parts: place.parts
        }
    }

    component Section: GridLayout {
        id: section

        required property string key
        required property string title
        required property Rows parts

        columns: root.narrow ? 1 : Math.min(2, section.parts.count)
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        Heading {
            Layout.fillWidth: true
            Layout.columnSpan: section.columns
            objectName: `section_${section.key}`
            text: section.title
            color: Theme.primary
        }

        Repeater {
            model: section.parts

            GuidePart {
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.gap
                Layout.alignment: Qt.AlignTop
                more: ({
                        materials: missing,
                        process: diagram,
                        channels: places,
                        result: sample
                    })[key] ?? null
                onTicked: (material, held) => root.guide.tick(material, held)
            }
        }
    }
}
