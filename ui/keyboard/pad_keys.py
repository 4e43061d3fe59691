"""The keys of a pad on the screen."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtQml import QmlElement

from ui.keyboard.typing import strike

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PadKeys(QObject):
    """Types into whatever has the focus."""

    @Slot(str)
    def press(self, character: str) -> None:
        """Type one character."""
        strike(Qt.Key(ord(character)), character)

    @Slot()
    def erase(self) -> None:
        """Take the character before the cursor back."""
        strike(Qt.Key.Key_Backspace, "\b")
