pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import qml
import qml.controls

// One query: what one agrees to, whole, with two ways that are alike; then what came of it.
Card {
    id: root

    required property string key
    required property string title
    required property string owner
    required property string consent
    required property string purpose
    required property string waitsFor
    required property bool ready
    required property bool asking
    required property bool open
    required property string outcome
    required property int tone
    required property string again
    required property var told

    signal agreed
    signal declined
    signal waitedEnough

    objectName: `query_${root.key}`
    implicitHeight: body.implicitHeight + 2 * root.padding

    ColumnLayout {
        id: body

        width: parent.width
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "database"
                beside: Theme.textHeading
                color: Theme.primary
            }

            Heading {
                Layout.fillWidth: true
                text: root.title
            }
        }

        Words {
            Layout.fillWidth: true
            objectName: `consent_${root.key}`
            text: root.consent
        }

        Caption {
            Layout.fillWidth: true
            visible: root.purpose !== ""
            text: root.purpose
        }

        Notice {
            Layout.fillWidth: true
            objectName: `outcome_${root.key}`
            visible: root.outcome !== ""
            kind: root.tone
            text: root.outcome
            detail: root.told.join("\n")
        }

        RowLayout {
            Layout.fillWidth: true
            visible: root.asking
            spacing: Theme.gap

            WaitingDots {}

            Words {
                Layout.fillWidth: true
                text: qsTr("正在查，最多等 10 秒。")
            }
        }

        SecondaryButton {
            Layout.fillWidth: true
            objectName: `enough_${root.key}`
            visible: root.asking
            wraps: true
            iconName: "arrow-right"
            text: qsTr("不等了，接着办")
            onClicked: root.waitedEnough()
        }

        GridLayout {
            Layout.fillWidth: true
            visible: root.open
            columns: agree.implicitWidth + decline.implicitWidth + Theme.gap > width ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall
            uniformCellWidths: true

            SecondaryButton {
                id: decline

                Layout.fillWidth: true
                objectName: `decline_${root.key}`
                text: qsTr("不同意")
                Accessible.name: qsTr("不同意查%1").arg(root.title)
                onClicked: root.declined()
            }

            SecondaryButton {
                id: agree

                Layout.fillWidth: true
                objectName: `agree_${root.key}`
                text: qsTr("同意查")
                Accessible.name: qsTr("同意查%1").arg(root.title)
                Accessible.description: root.consent
                onClicked: root.agreed()
            }
        }

        Caption {
            Layout.fillWidth: true
            visible: root.open && root.waitsFor !== ""
            text: root.waitsFor
        }

        SecondaryButton {
            Layout.fillWidth: true
            objectName: `again_${root.key}`
            visible: root.again !== ""
            wraps: true
            line: Theme.outline
            iconName: "rotate-ccw"
            text: root.again
            Accessible.name: `${root.again}：${root.title}`
            onClicked: root.agreed()
        }
    }
}
