import QtQuick
import QtQuick.Templates as T
import qml

// Several lines to type in; grows with what is written.
T.TextArea {
    id: root

    property bool wrong: false

    implicitHeight: Math.max(Theme.touchLarge * 3, contentHeight + topPadding + bottomPadding)
    padding: Theme.gap
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
        border.color: root.wrong ? Theme.danger : root.activeFocus ? Theme.primary : Theme.outlineStrong
        border.width: root.activeFocus || root.wrong ? Theme.focusEdge : Theme.edge
    }
}
