"""Sees every touch, click and key that reaches the terminal's window, whatever it hits."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject

INPUT = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)


class InputWatch(QObject):
    """An event filter that tells of input and takes none of it away."""

    def __init__(self, seen: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen = seen

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell of input; never swallow it."""
        if event.type() in INPUT:
            self._seen()
        return False
