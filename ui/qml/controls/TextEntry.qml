import QtQuick
import QtQuick.Templates as T
import qml

// One line to type in. `pad` names the only characters that are legal here; empty: the whole keyboard.
T.TextField {
    id: root

    property string pad
    property bool wrong: false
    property bool offersWipe: true
    property bool inHand: root.activeFocus // somebody is typing here
    readonly property var legal: ({
            digits: /[0-9]*/,
            decimal: /[0-9]*\.?[0-9]*/,
            identity: /[0-9]{0,17}[0-9Xx]?/,
            lastFour: /[0-9]{0,3}[0-9Xx]?/,
            credit: /[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]*/,
            patent: /[0-9]*\.?[0-9Xx]?/,
            capitals: /[0-9A-Za-z]*/
        })

    implicitHeight: Theme.touchLarge
    opacity: root.enabled ? 1 : Theme.faded
    leftPadding: Theme.gap
    rightPadding: wipe.visible ? wipe.width : Theme.gap
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textHeading
    font.capitalization: root.pad === "" ? Font.MixedCase : Font.AllUppercase
    font.letterSpacing: root.pad === "" ? 0 : Theme.hair * 2
    autoScroll: root.inHand // who looks at it reads it from the beginning
    selectByMouse: true
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    renderType: Text.NativeRendering
    inputMethodHints: root.pad === "" ? Qt.ImhNone : Qt.ImhNoPredictiveText
    validator: RegularExpressionValidator {
        regularExpression: root.legal[root.pad] ?? /.*/
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.color: root.wrong ? Theme.danger : root.inHand ? Theme.primary : Theme.outlineStrong
        border.width: root.inHand || root.wrong ? Theme.focusEdge : Theme.edge
    }

    QuietButton {
        id: wipe

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.touch
        leftPadding: 0
        rightPadding: 0
        visible: root.offersWipe && root.inHand && root.text !== ""
        focusPolicy: Qt.NoFocus
        iconName: "x"
        foreground: Theme.inkSoft
        objectName: root.objectName.replace("field_", "wipe_")
        Accessible.name: qsTr("清空")
        onClicked: root.wipeOut()
    }

    function wipeOut() {
        root.clear();
        root.textEdited();
    }
}
