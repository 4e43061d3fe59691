pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Hetao.Kiosk
import qml
import qml.controls

// The skeleton of every page after the start: where one is, what to do here, the way back, the way on.
FocusScope {
    id: root

    required property TerminalViewModel terminal
    property string title
    property string lead
    property bool official: false // shows what the catalogue says, which is Chinese whatever the screen speaks
    property bool offersBack: true
    property bool offersHome: true
    property string homeText: qsTr("退出")
    readonly property bool portrait: root.height > root.width
    // How much of the page is taken by what must be in sight beside its content: keys, the line of steps.
    property int taken: 0
    readonly property int lowerRoom: root.height / 2 - header.height - footer.height - 3 * Theme.gap
    // Reach view: the page begins in the middle of an upright screen; above it nothing can be touched. Where keys leave
    // no room to see what is typed, the field is seen above; the keys, and with them the way on, stay where hands are.
    readonly property bool lowered: root.portrait && Theme.reach && root.lowerRoom - root.taken > 5 * Theme.touchLarge
    default property alias content: body.data
    property alias actions: actions.data

    // What has been filled in goes with the person, so whoever touches this by mistake is asked first.
    function leave() {
        if (root.terminal.form.begun())
            leaving.active = true;
        else
            root.terminal.end();
    }

    Outlook {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: root.height / 2
        visible: root.lowered
        title: root.title
        lead: root.lead
    }

    StatusHeader {
        id: header

        y: root.lowered ? root.height / 2 : 0
        anchors.left: parent.left
        anchors.right: parent.right
        terminal: root.terminal
    }

    Horizon {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: footer.top
    }

    ColumnLayout {
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: footer.top
        anchors.topMargin: root.lowered ? Theme.gap : Theme.gapLarge
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        spacing: Theme.gapSmall

        Title {
            Layout.fillWidth: true
            visible: root.title !== "" && !root.lowered
            text: root.title
        }

        Lead {
            Layout.fillWidth: true
            visible: root.lead !== "" && !root.lowered
            text: root.lead
        }

        Caption {
            Layout.fillWidth: true
            objectName: "chinese_only"
            visible: root.official && root.terminal.language.foreign
            text: qsTr("办事指南和表格是中文的，工作人员可以帮您看。")
        }

        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.gapSmall
        }
    }

    Rectangle {
        id: footer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: ways.implicitHeight + 2 * Theme.gap
        color: Theme.card

        Rectangle {
            width: parent.width
            height: Theme.edge
            color: Theme.outline
        }

        GridLayout {
            id: ways

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            // Large words do not all fit in one row.
            columns: backwards.implicitWidth + actions.wished + Theme.gap > width ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gapSmall

            GridLayout {
                id: backwards

                columns: back.implicitWidth + home.implicitWidth + Theme.gap > ways.width ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gapSmall

                SecondaryButton {
                    id: back

                    objectName: "button_back"
                    visible: root.offersBack
                    implicitHeight: Theme.touchLarge
                    text: qsTr("返回")
                    iconName: "arrow-left"
                    onClicked: root.terminal.back()
                }

                SecondaryButton {
                    id: home

                    objectName: "button_home"
                    visible: root.offersHome
                    implicitHeight: Theme.touchLarge
                    line: Theme.outline
                    text: root.homeText
                    iconName: "house"
                    onClicked: root.leave()
                }
            }

            Flow {
                id: actions

                readonly property bool wayOn: true
                readonly property real wished: Array.from(children).reduce((sum, one) => sum + (one.visible ? one.implicitWidth + spacing : 0), 0)

                Layout.alignment: Qt.AlignRight
                Layout.preferredWidth: Math.min(wished - spacing, ways.width)
                spacing: Theme.gap
            }
        }
    }

    Loader {
        id: leaving

        anchors.fill: parent
        active: false
        sourceComponent: QuestionDialog {
            visible: false
            grave: true
            title: qsTr("不办了吗？")
            text: root.terminal.taking.offered ? qsTr("您填写的内容会全部清除。想以后接着填，先点“接着办”，再点“带走草稿”。") : qsTr("您填写的内容会全部清除。")
            keepText: qsTr("接着办")
            confirmText: qsTr("清除，不办了")
            onKept: {
                visible = false;
                leaving.active = false;
            }
            onConfirmed: root.terminal.end()
            Component.onCompleted: visible = true
        }
    }
}
