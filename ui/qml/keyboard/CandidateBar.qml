pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.controls

// What has been typed, and the ways to write it, a page at a time.
Item {
    id: root

    required property Keyboard keyboard
    property int lines: 3
    readonly property int gridWidth: root.width - turners.width - Theme.gapSmall
    readonly property int columns: Math.max(3, Math.floor((root.gridWidth + Theme.gapSmall) / (3.3 * Theme.textHeading + 2 * Theme.gapTiny + Theme.gapSmall)))
    readonly property real cell: (root.gridWidth + Theme.gapSmall) / root.columns - Theme.gapSmall
    readonly property int lineHeight: Math.max(Theme.length(14.4), Theme.line(Theme.textHeading))
    readonly property var hints: ({
            "pinyin": qsTr("打拼音，再点要的字或词"),
            "stroke": qsTr("按顺序点笔画，再点字"),
            "ink": qsTr("写一个字，再点它"),
            "code": qsTr("输入字码，再点字")
        })

    implicitHeight: typed.height + Theme.gapTiny + root.lines * (root.lineHeight + Theme.gapSmall) - Theme.gapSmall

    onColumnsChanged: root.keyboard.arrange(root.columns, root.lines)
    onLinesChanged: root.keyboard.arrange(root.columns, root.lines)
    Component.onCompleted: root.keyboard.arrange(root.columns, root.lines)

    Words {
        id: typed

        objectName: "composition"
        width: parent.width
        height: Theme.line(Theme.textLead)
        text: root.keyboard.composition || root.hints[root.keyboard.way] || ""
        color: root.keyboard.composition ? Theme.primary : Theme.inkSoft
        font.pixelSize: root.keyboard.composition ? Theme.textLead : Theme.textBody
        font.bold: root.keyboard.composition !== ""
        fontSizeMode: root.keyboard.composition ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Theme.textCaption
        elide: Text.ElideLeft
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Flow {
        id: page

        anchors.top: typed.bottom
        anchors.topMargin: Theme.gapTiny
        anchors.left: parent.left
        // A hair more than the cells need: fractions must not break a line.
        width: root.gridWidth + 1
        spacing: Theme.gapSmall

        Repeater {
            model: root.keyboard.page

            PushButton {
                id: candidate

                required text
                required property string label
                required property int cells
                required property int index

                objectName: `candidate_${candidate.index}`
                width: Math.floor(candidate.cells * root.cell + (candidate.cells - 1) * Theme.gapSmall)
                height: root.lineHeight
                leftPadding: Theme.gapTiny
                rightPadding: Theme.gapTiny
                topPadding: 0
                bottomPadding: 0
                focusPolicy: Qt.NoFocus
                line: candidate.index === 0 ? Theme.primary : Theme.outline
                foreground: candidate.index === 0 ? Theme.primary : Theme.ink
                onClicked: root.keyboard.pick(candidate.index)

                contentItem: Words {
                    text: candidate.label
                    color: candidate.foreground
                    font.pixelSize: Theme.textHeading
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.textCaption
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }

    Column {
        id: turners

        anchors.right: parent.right
        anchors.top: page.top
        spacing: Theme.gapSmall
        visible: root.keyboard.hasPrevious || root.keyboard.hasNext

        KeyCap {
            objectName: "button_previous_candidates"
            unit: Theme.touch
            enabled: root.keyboard.hasPrevious
            iconName: "chevron-up"
            ground: Theme.sunken
            spoken: qsTr("前一页")
            onClicked: root.keyboard.previousPage()
        }

        KeyCap {
            objectName: "button_next_candidates"
            unit: Theme.touch
            enabled: root.keyboard.hasNext
            iconName: "chevron-down"
            ground: Theme.sunken
            spoken: qsTr("后一页")
            onClicked: root.keyboard.nextPage()
        }
    }
}
