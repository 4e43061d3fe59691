import qml
import qml.controls

// A button in the head of a screen, on its dark ground.
SecondaryButton {
    id: root

    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    ground: Theme.clear
    groundPressed: Theme.barPressed
    foreground: Theme.barInk
    line: Theme.barInkSoft
}
