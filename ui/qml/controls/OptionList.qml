pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml

// Answers to choose from; where there are many, a line to type a part of the wanted one into, which leaves the others out.
ColumnLayout {
    id: root

    // `value` and `title` of each.
    required property var options
    required property list<string> chosen
    property string pointer
    property string title
    property bool several: false
    property bool wrong: false
    property int columns: 1
    property alias sought: search.text
    readonly property int rowsShown: 7
    readonly property bool searchable: root.options.length > 12
    readonly property var found: root.options.filter(option => root.matches(option.title))
    readonly property Item first: rows.itemAt(root.options.indexOf(root.found[0])) as Item

    signal picked(string value)

    spacing: Theme.gapSmall

    // Small and large letters, spaces and full-width characters make no difference.
    function plain(text: string): string {
        return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
    }

    function matches(title: string): bool {
        return root.plain(title).includes(root.plain(search.text));
    }

    function named(value: string): string {
        return root.options.find(option => option.value === value)?.title ?? value;
    }

    TextEntry {
        id: search

        Layout.fillWidth: true
        Layout.maximumWidth: Theme.fieldWidth
        objectName: `field_search_${root.pointer}`
        visible: root.searchable
        leftPadding: glass.width + 2 * Theme.gapSmall
        font.pixelSize: Theme.textLead
        Accessible.name: qsTr("%1，输入几个字来找").arg(root.title)
        Accessible.description: counted.text
        onTextChanged: list.contentY = 0

        Icon {
            id: glass

            x: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            color: Theme.inkSoft
        }

        Words {
            anchors.left: parent.left
            anchors.leftMargin: parent.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            visible: parent.text === "" && parent.preeditText === ""
            text: qsTr("输入几个字来找")
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }

    Caption {
        id: counted

        Layout.fillWidth: true
        objectName: `found_${root.pointer}`
        visible: root.searchable
        text: root.found.length === 0 ? qsTr("没有带这几个字的。请少打几个字再找。") : search.text === "" ? qsTr("共 %1 项").arg(root.options.length) : qsTr("找到 %1 项，共 %2 项").arg(root.found.length).arg(root.options.length)
    }

    Item {
        Layout.fillWidth: true
        visible: root.found.length > 0
        implicitHeight: Math.min(list.contentHeight, (Theme.touchLarge + Theme.gapSmall) * root.rowsShown)

        ScrollArea {
            id: list

            anchors.fill: parent
            inset: root.options.length > root.rowsShown * root.columns
            interactive: contentHeight > height

            GridLayout {
                width: parent.width
                columns: root.columns
                columnSpacing: Theme.gapSmall
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    id: rows

                    model: root.options

                    OptionButton {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        objectName: `choice_${root.pointer}_${modelData.value}`
                        visible: root.matches(modelData.title)
                        text: modelData.title
                        several: root.several
                        wrong: root.wrong
                        checked: root.chosen.includes(modelData.value)
                        Accessible.description: root.title
                        onClicked: root.picked(modelData.value)
                    }
                }
            }
        }
    }

    Words {
        Layout.fillWidth: true
        objectName: `chosen_${root.pointer}`
        visible: root.searchable && root.chosen.length > 0
        text: qsTr("已选：%1").arg(root.chosen.map(root.named).join("、"))
        color: Theme.primary
        font.bold: true
    }
}
