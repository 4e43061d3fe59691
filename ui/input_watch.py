"""Sees every touch, click and key that reaches the terminal's window, whatever it hits."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent

INPUT = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)
MOVES = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})
STUCK_MILLISECONDS = 30_000
"""What has moved for so long without being lifted is no person but a rag, a drop, a leaning bag."""


class InputWatch(QObject):
    """An event filter that tells of input and takes none of it away."""

    def __init__(self, seen: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen = seen
        self._since_press = QElapsedTimer()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell of input; never swallow it."""
        if event.type() in INPUT or _presses(event):
            self._since_press.start()
            self._seen()
        elif event.type() in MOVES and not self._is_stuck(event):
            self._seen()
        return False

    def _is_stuck(self, event: QEvent) -> bool:
        hovers = isinstance(event, QMouseEvent) and event.buttons() == Qt.MouseButton.NoButton
        return not hovers and self._since_press.isValid() and self._since_press.elapsed() > STUCK_MILLISECONDS


def _presses(event: QEvent) -> bool:
    """Tell another finger coming down beside one that lies on the glass."""
    return isinstance(event, QTouchEvent) and any(
        point.state() == QEventPoint.State.Pressed for point in event.points()
    )
