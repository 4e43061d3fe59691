"""A finger on the glass: touches, types and looks at the real screens, the way a person would."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_SECONDS = 15.0
"""How long something may take to appear before the rehearsal gives up; generous, it is not a measurement."""
SLICE_MS = 10
STILL = 4
"""Looks, a slice apart, in which something is in the same place before it is touched; a picture takes two."""
SAME_PLACE_PIXELS = 60
SAME_PLACE_SECONDS = 0.6
"""Nobody means a second touch of the same button sooner; screens take it for a double strike (EN 301 549, 5.8)."""


class NotOnScreen(Exception):
    """What was looked for did not appear in time; says what it was."""


class Finger:
    """One person in front of one window."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._touches: list[tuple[QPoint, float]] = []

    def wait_for(self, what: str, found: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
        """Let the program run until `found` says so; raises `NotOnScreen` naming `what` otherwise."""
        end = time.monotonic() + seconds
        while not found():
            if time.monotonic() > end:
                raise NotOnScreen(f"{what} did not appear within {seconds:g} seconds.")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, SLICE_MS)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(SLICE_MS / 1000)

    def wait_for_picture(self) -> None:
        """Wait until a picture has been drawn: before that nothing on a page that has just come up has its place."""
        drawn: list[bool] = []

        def note() -> None:
            drawn.append(True)

        self.window.frameSwapped.connect(note)
        self.window.update()
        self.wait_for("a picture", lambda: bool(drawn))
        self.window.frameSwapped.disconnect(note)

    def find(self, name: str) -> QQuickItem:
        """Return the visible, enabled item called `name`, waiting for it to appear."""
        hits: list[QQuickItem] = []

        def found() -> bool:
            hits[:] = [item for item in self._items(name) if item.isVisible() and item.isEnabled()]
            return bool(hits)

        self.wait_for(f"'{name}'", found)
        return hits[0]

    def shows(self, name: str) -> bool:
        """Say whether an item called `name` is visible now."""
        return any(item.isVisible() for item in self._items(name))

    def text(self, name: str) -> str:
        """Return what the visible text called `name` says; empty when there is none."""
        return next((str(item.property("text")) for item in self._items(name) if item.isVisible()), "")

    def count(self, pattern: str) -> int:
        """Count the visible items whose name begins as the regular expression says."""
        items = _descendants(self.window.contentItem())
        return sum(item.isVisible() and re.match(pattern, item.objectName()) is not None for item in items)

    def tap(self, name: str) -> None:
        """Bring the item called `name` into view and touch its middle."""
        self.touch(self.reach(name))
        self.settle()

    def reach(self, name: str) -> QPoint:
        """Return where to touch the item called `name`, in view and at rest; anew when its page goes meanwhile."""
        while True:
            item = self.find(name)
            self.wait_for_picture()
            if not shiboken6.isValid(item):
                continue
            self._bring_into_view(item)
            self._wait_for_rest(name, item)
            if shiboken6.isValid(item):
                point = self._middle(item)
                self._take_time(point)
            if shiboken6.isValid(item):
                return point

    def touch(self, point: QPoint) -> None:
        """Touch the glass and let go at once."""
        QTest.touchEvent(self.window, self._device).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self._device).release(0, point, self.window).commit()
        self._touches.append((point, time.monotonic()))

    def type(self, name: str, text: str) -> None:
        """Touch the input called `name`, empty it and enter `text` as an input method would."""
        self.tap(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.window.focusObject(), event)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and release one key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, modifiers))

    def settle(self) -> None:
        """Let what a touch has started be drawn."""
        for _ in range(3):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, SLICE_MS)

    def picture(self, file: Path) -> None:
        """Save what the screen shows."""
        self.settle()
        if not self.window.grabWindow().save(str(file)):
            raise NotOnScreen(f"The picture could not be written to {file}; is there room, may it be written?")

    def _items(self, name: str) -> list[QQuickItem]:
        return [item for item in _descendants(self.window.contentItem()) if item.objectName() == name]

    def _middle(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _wait_for_rest(self, name: str, item: QQuickItem) -> None:
        """Wait until the item has been in one place for a few pictures, for what appears may move, or is gone."""
        seen: list[QPoint] = []

        def still() -> bool:
            if not shiboken6.isValid(item):
                return True
            seen.append(self._middle(item))
            return len(seen) > STILL and len(set(map(QPoint.toTuple, seen[-STILL:]))) == 1

        self.wait_for(f"'{name}' at rest", still)

    def _take_time(self, point: QPoint) -> None:
        """Wait until another touch of the same place is no double strike, whatever was touched in between."""
        last = max((at for there, at in self._touches if _is_near(point, there)), default=-SAME_PLACE_SECONDS)
        self.wait_for("the time for a second touch", lambda: time.monotonic() - last > SAME_PLACE_SECONDS)

    def _bring_into_view(self, item: QQuickItem) -> None:
        """Scroll every list between the item and the window, as a person would before touching it."""
        ancestor = item.parentItem()
        while ancestor is not None:
            if ancestor.inherits("QQuickFlickable"):
                _scroll_to(ancestor, item)
            ancestor = ancestor.parentItem()
        self.settle()


def _is_near(one: QPoint, other: QPoint) -> bool:
    return (one - other).manhattanLength() < SAME_PLACE_PIXELS


def _scroll_to(list_item: QQuickItem, item: QQuickItem) -> None:
    content = list_item.property("contentItem")
    top = item.mapToItem(content, QPointF(0, 0)).y()
    room = max(0.0, list_item.property("contentHeight") - list_item.height())
    start = list_item.property("contentY")
    if top < start or top + item.height() > start + list_item.height():
        list_item.setProperty("contentY", min(room, max(0.0, top - (list_item.height() - item.height()) / 2)))


def _descendants(item: QQuickItem) -> list[QQuickItem]:
    below = [item]
    for child in item.childItems():
        below += _descendants(child)
    return below
