"""What one person's session needed is given back to the system before the next one comes."""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QQmlEngine

REST_MILLISECONDS = 200
"""So long after the end of a session the pages it went through are gone."""


class Tidying(QObject):
    """Gives memory back a moment after it is told that somebody has left."""

    def __init__(self, engine: QQmlEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._give_back = _allocator()
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._tidy)

    def soon(self) -> None:
        """Somebody has left."""
        self._rest.start()

    @Slot()
    def _tidy(self) -> None:
        self._engine.collectGarbage()
        self._give_back()


def _allocator() -> Callable[[], object]:
    """Return what makes the allocator give free memory back; it keeps 20 MB of old pages otherwise (glibc)."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return lambda: None
    return lambda: trim(0)
