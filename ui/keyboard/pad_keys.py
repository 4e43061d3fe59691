"""The keys of a pad on the screen."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PadKeys(QObject):
    """Types into whatever has the focus: a key on the glass goes the way of a key on the desk."""

    @Slot(str)
    def press(self, character: str) -> None:
        """Type one character."""
        _strike(Qt.Key(ord(character)), character)

    @Slot()
    def erase(self) -> None:
        """Take the character before the cursor back."""
        _strike(Qt.Key.Key_Backspace, "\b")


def _strike(key: Qt.Key, text: str) -> None:
    window = QGuiApplication.focusWindow()
    if window is None:
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
