"""Putting text where the focus is: a key on the glass goes the way of a key on the desk."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent


def strike(key: Qt.Key, text: str) -> None:
    """Press and release a key."""
    window = QGuiApplication.focusWindow()
    if window is None:
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def write(text: str) -> None:
    """Enter `text` at the cursor, as an input method does; the field's own limits hold."""
    field = QGuiApplication.focusObject()
    if field is not None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(field, event)


def at_beginning(field: QObject | None) -> bool:
    """Tell whether the cursor stands before anything else in a field of one line."""
    if field is None:
        return False
    asked = Qt.InputMethodQuery
    query = QInputMethodQueryEvent(asked.ImHints | asked.ImCursorPosition)
    QCoreApplication.sendEvent(field, query)
    hints = Qt.InputMethodHint(query.value(asked.ImHints) or 0)
    several_lines = bool(hints & Qt.InputMethodHint.ImhMultiLine)
    return not several_lines and query.value(asked.ImCursorPosition) == 0
