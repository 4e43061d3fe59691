pragma ComponentBehavior: Bound

import QtQuick
import Hetao.Kiosk
import qml
import qml.components

// What stands in the terminal's window: which step of the session shows which screen. Nothing else decides that.
FocusScope {
    id: root

    required property TerminalViewModel terminal
    required property FiveKeys keys

    readonly property var screens: ({
            START: "StartScreen",
            RESUME: "ResumeScreen",
            CATEGORIES: "CategoriesScreen",
            ITEMS: "ItemsScreen",
            GUIDE: "GuideScreen",
            SEARCH: "SearchScreen",
            SITUATIONS: "SituationsScreen",
            SITUATION: "SituationScreen",
            CHOOSING: "ChoosingScreen",
            LINKED: "LinkedScreen",
            PACKAGE: "PackageScreen",
            OUTLETS: "OutletsScreen",
            CONDITIONS: "ConditionsScreen",
            FORM: "FormScreen",
            SHARING: "SharingScreen",
            MATERIALS: "MaterialsScreen",
            PAGES: "PagesScreen",
            COMMITMENT: "CommitmentScreen",
            CHECK: "CheckScreen",
            TAKEN: "TakenScreen",
            OPENING: "OpeningScreen",
            SUBMITTED: "SubmittedScreen",
            LOOK_UP: "LookUpScreen",
            VERIFY: "VerifyScreen",
            PROGRESS: "ProgressScreen",
            SUPPLEMENT: "FormScreen",
            EVALUATION: "EvaluationScreen",
            STAFF_PIN: "StaffPinScreen",
            STAFF: "StaffScreen"
        })

    function show(step: string) {
        const page = `screens/${root.screens[step]}.qml`;
        screen.setSource(page, {
            "terminal": root.terminal
        });
    }

    function dress() {
        Theme.textSize = root.terminal.appearance.textSize;
        Theme.scheme = root.terminal.appearance.scheme;
        Theme.spare = root.terminal.appearance.elder;
        Theme.reach = root.terminal.appearance.reach;
    }

    focus: true

    Component.onCompleted: {
        root.dress();
        root.show(root.terminal.step);
    }

    Connections {
        function onStepChanged() {
            root.show(root.terminal.step);
        }

        target: root.terminal
    }

    Connections {
        function onChanged() {
            root.dress();
        }

        target: root.terminal.appearance
    }

    Loader {
        id: screen

        objectName: "screen"

        anchors.fill: parent
        anchors.topMargin: -drift.y
        anchors.bottomMargin: drift.y
        anchors.leftMargin: -drift.x
        anchors.rightMargin: drift.x
        focus: true
        onLoaded: root.keys.settle()
    }

    Drift {
        id: drift

        active: root.terminal.step === "START"
    }

    Connections {
        function onTitleChanged() {
            root.keys.settle();
        }

        target: screen.item as Page
    }

    WaitingNotice {
        anchors.centerIn: parent
        terminal: root.terminal
    }

    TroubleNotice {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.header + Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.readingWidth)
        terminal: root.terminal
    }

    PreviewPanel {
        anchors.fill: parent
        preview: root.terminal.preview
    }

    TakeAlong {
        anchors.fill: parent
        taking: root.terminal.taking
    }

    DisplayPanel {
        anchors.fill: parent
        appearance: root.terminal.appearance
    }

    NoticesPanel {
        anchors.fill: parent
        notices: root.terminal.notices
        appearance: root.terminal.appearance
    }

    HelpPanel {
        anchors.fill: parent
        terminal: root.terminal
    }

    IdleCountdown {
        anchors.fill: parent
        terminal: root.terminal
    }

    FocusMark {
        keys: root.keys
    }
}
