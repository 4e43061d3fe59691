import QtQuick
import QtQuick.Templates as T
import qml

// Several lines to type in; grows with what is written.
T.TextArea {
    id: root

    property bool wrong: false
    property bool inHand: root.activeFocus // somebody is typing here

    implicitHeight: Math.max(Theme.touchLarge * 3, contentHeight + topPadding + bottomPadding)
    padding: Theme.gap
    opacity: root.enabled ? 1 : Theme.faded
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.textLead
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    selectByMouse: true
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    renderType: Text.NativeRendering
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: root.nextItemInFocusChain()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.color: root.wrong ? Theme.danger : root.inHand ? Theme.primary : Theme.outlineStrong
        border.width: root.inHand || root.wrong ? Theme.focusEdge : Theme.edge
    }
}
