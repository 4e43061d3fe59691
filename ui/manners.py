"""The terminal's window stays: no key closes it, nothing takes its place, no cursor is left on the glass."""

from math import hypot
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointerEvent
from PySide6.QtQuick import QQuickWindow

RETURN_MILLISECONDS = 200
"""How soon the window comes back to the front when something else has taken its place."""
TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate})
PRESSES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
LIFTS = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})
DOUBLE_STRIKE_SECONDS = 0.5
"""A second touch of the same place within this time is a trembling hand's (EN 301 549, 5.8)."""
SAME_PLACE_MM = 8
GONE = frozenset({QEvent.Type.FocusOut, QEvent.Type.WindowStateChange, QEvent.Type.Hide})


class Cursor(QObject):
    """No cursor where a finger points; a mouse that is really moved brings it back."""

    def __init__(self, window: QQuickWindow, *, hidden: bool) -> None:
        super().__init__(window)
        self._window = window
        if hidden:
            window.setCursor(Qt.CursorShape.BlankCursor)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at what points; take nothing away."""
        if event.type() in TOUCHES:
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        elif event.type() == QEvent.Type.MouseMove and _is_mouse(event):
            self._window.unsetCursor()
        return False


class SecondStrike(QObject):
    """Takes away the second half of a double tap when the first has already brought up another page.

    Without it the second touch would press whatever the new page has at that place.
    """

    def __init__(self, window: QQuickWindow, pixels_per_millimetre: float) -> None:
        super().__init__(window)
        self._reach = SAME_PLACE_MM * pixels_per_millimetre
        self._struck = (-DOUBLE_STRIKE_SECONDS, QPointF())
        self._turned = False
        self._swallows = False
        window.installEventFilter(self)

    def turn(self) -> None:
        """Another page has come up."""
        self._turned = True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the second strike from its press to its lift."""
        if event.type() in PRESSES and isinstance(event, QPointerEvent):
            self._swallows = self._is_second(event.points()[0].position())
        swallowed = self._swallows and isinstance(event, QPointerEvent)
        if event.type() in LIFTS:
            self._swallows = False
        return swallowed

    def _is_second(self, place: QPointF) -> bool:
        then, there = self._struck
        near = hypot(place.x() - there.x(), place.y() - there.y()) <= self._reach
        second = self._turned and near and monotonic() - then < DOUBLE_STRIKE_SECONDS
        if not second:
            self._struck, self._turned = (monotonic(), place), False
        return second


class Lock(QObject):
    """Holds a full-screen window and the keyboard; the second net under a system without a shell."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._return = QTimer(self, interval=RETURN_MILLISECONDS)
        self._return.timeout.connect(self._hold)
        window.installEventFilter(self)
        self._return.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Refuse to be closed; come back when put away."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        if event.type() in GONE:
            self._return.start()
        return False

    def _hold(self) -> None:
        """Be full screen, in front, and own the keyboard; asked again until all of it is so."""
        if self._window.visibility() != QQuickWindow.Visibility.FullScreen:
            self._window.showFullScreen()
        if not self._window.isActive():
            self._window.raise_()
            self._window.requestActivate()
        elif self._window.setKeyboardGrabEnabled(True):
            self._return.stop()


def _is_mouse(event: QEvent) -> bool:
    return (
        isinstance(event, QMouseEvent)
        and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
        and event.deviceType() == QInputDevice.DeviceType.Mouse
    )
