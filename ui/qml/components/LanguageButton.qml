import Hetao.Kiosk
import qml
import qml.controls

// The way to the other language, called as those call it who speak it.
SecondaryButton {
    id: root

    required property LanguageViewModel language

    objectName: "button_language"
    implicitWidth: Math.max(Theme.touch * 2.2, Theme.textBody * 4.2)
    leftPadding: Theme.gapTiny
    rightPadding: Theme.gapTiny
    ground: Theme.clear
    groundPressed: Theme.barPressed
    foreground: Theme.barInk
    line: Theme.barInkSoft
    text: root.language.otherName
    onClicked: root.language.switchOver()
}
