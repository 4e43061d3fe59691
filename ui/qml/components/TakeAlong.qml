import QtQuick
import Hetao.Kiosk
import qml.components

// Asks, in plain words, whether the form at hand is to be kept for later; over every page that fills one in.
QuestionDialog {
    id: root

    required property TakingViewModel taking

    visible: root.taking.asked
    title: root.taking.trouble === "" ? qsTr("把草稿带走，以后接着填？") : qsTr("草稿现在带不走")
    text: root.taking.trouble === "" ? qsTr("填好的内容加密后存到平台，平台自己看不到。\n给您打一张凭条，凭条上的码能在任意一台自助终端打开草稿，用手机也能看。谁拿着凭条，谁就能看到，请收好。") : root.taking.trouble
    keepText: root.taking.trouble === "" ? qsTr("先不带") : qsTr("接着填")
    confirmText: root.taking.trouble === "" ? qsTr("存好，打凭条") : qsTr("再试一次")
    onKept: root.taking.close()
    onConfirmed: root.taking.take()
}
