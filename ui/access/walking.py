"""Five keys lead everywhere: up and down from stop to stop, back and next to the way back and on, select does it."""

from collections.abc import Callable
from time import monotonic

import shiboken6
from PySide6.QtCore import Property, QEvent, QMetaObject, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.access.stops import Role, Stop, at, keypad, stops

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

UP = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Backtab})
DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Tab})
BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Back})
NEXT = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Forward})
SELECT = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select})
TOUCHED = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})

DOUBLE_STRIKE_SECONDS = 0.5
"""A second select so soon after the first is not meant (EN 301 549, 5.8), unless on a keypad."""
OUTCOME_MILLISECONDS = 60
"""The machine has answered by then, and what has been selected shows how it stands."""
MARGIN_PIXELS = 24
"""Room left around a stop that is scrolled into sight."""
WAY_BACK = ("button_keep", "button_back", "button_home")
WAY_ON = "wayOn"
"""Property of a page that names the button leading on."""


@QmlElement
class FiveKeys(QObject):
    """Where the keys stand on one window, and what they do there."""

    moved = Signal()
    """The stop is another one, or the same one is to be said again."""
    shownChanged = Signal()
    pressed = Signal()
    """A key of the keyboard on the glass has been pressed by select."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QQuickWindow | None = None
        self._item: QQuickItem | None = None
        self._entry: QQuickItem | None = None
        self._place = 0
        """Number of the stop on the keypad, or on the page, that the keys came to last."""
        self._shown = False
        self._selected = -DOUBLE_STRIKE_SECONDS
        self._arrival = QTimer(self, interval=0, singleShot=True)
        self._arrival.timeout.connect(self._begin)
        self._outcome = QTimer(self, interval=OUTCOME_MILLISECONDS, singleShot=True)
        self._outcome.timeout.connect(self._say_outcome)
        self.reads = False
        """Whether the keys stop at what can only be read, too: somebody listens."""

    def watch(self, window: QQuickWindow) -> None:
        """Lead the keys of `window` from now on."""
        self._window = window
        window.activeFocusItemChanged.connect(self._follow_focus)
        window.installEventFilter(self)

    # --- what the screen shows --------------------------------------------------------------------------------

    @Property(QObject, notify=moved)
    def item(self) -> QQuickItem | None:
        """The QML item the keys stand at; None before the first key."""
        return self._here()

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        """Whether the keys are in use, and their place is to be marked."""
        return self._shown

    def stop(self) -> Stop | None:
        """Return where the keys stand, as it is now."""
        item = self._here()
        return at(item) if item is not None else None

    def _here(self) -> QQuickItem | None:
        return self._item if self._item is not None and shiboken6.isValid(self._item) else None

    # --- what happens on the window ---------------------------------------------------------------------------

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the five keys; everything else goes its way."""
        if event.type() in TOUCHED:
            self._show(shown=False)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        return False

    @Slot()
    def settle(self) -> None:
        """Another page has come up: begin at its beginning as soon as it stands."""
        self._item = self._entry = None
        self._arrival.start()

    @Slot()
    def _begin(self) -> None:
        if not (self._shown or self.reads):
            return
        focused = self._focused()
        if focused is not None and not self.reads:
            self._go(focused)
        else:
            self._go(self._beginning())

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        for keys, act in self._acts():
            if key in keys:
                return self._act(act, event)
        return False

    def _acts(self) -> tuple[tuple[frozenset[Qt.Key], Callable[[], None]], ...]:
        return (
            (UP, lambda: self._step(-1)),
            (DOWN, lambda: self._step(1)),
            (BACK, self._back),
            (NEXT, self._next),
            (SELECT, self._select),
        )

    def _act(self, act: Callable[[], None], event: QKeyEvent) -> bool:
        if self._belongs_to_text(Qt.Key(event.key())) or event.modifiers() & ~_ALLOWED:
            return False
        self._show(shown=True)
        if not (act == self._select and (event.isAutoRepeat() or self._struck_twice())):
            act()
        self._selected = monotonic() if act == self._select and self._entry is None else -DOUBLE_STRIKE_SECONDS
        return True

    def _struck_twice(self) -> bool:
        return monotonic() - self._selected < DOUBLE_STRIKE_SECONDS

    def _belongs_to_text(self, key: Qt.Key) -> bool:
        """Return ends a line of a text, unless it opens a keypad; a finger's owner moves left and right in it."""
        stop = self._focused()
        if stop is None or not stop.takes_text:
            return False
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return not self._shown
        return key in SELECT and not (self._shown and self._keypad())

    # --- moving -----------------------------------------------------------------------------------------------

    def _stops(self) -> list[Stop]:
        if self._window is None:
            return []
        if self._entry is not None and (keys := self._keypad()):
            return keys
        self._entry = None
        return [stop for stop in stops(self._window) if self.reads or stop.active]

    def _keypad(self) -> list[Stop]:
        return keypad(self._window) if self._window else []

    def _step(self, by: int) -> None:
        found = self._stops()
        here = next((index for index, stop in enumerate(found) if stop.item is self._item), None)
        if here is None and self._entry is None:
            self._go(self._beginning())
        else:  # a candidate goes when it has been taken: what has come to its place is where one is
            self._place = min(max(self._place if here is None else here + by, 0), len(found) - 1)
            self._go(found[self._place])

    def _beginning(self) -> Stop | None:
        """Return the title for a listener, else the first thing to do below it."""
        found = stops(self._window) if self._window else []
        title = next((index for index, stop in enumerate(found) if stop.role is Role.Heading), 0)
        active = (stop for stop in found[title:] + found[:title] if stop.active)
        return found[title] if self.reads and found else next(active, None)

    def _go(self, stop: Stop | None) -> None:
        if stop is None:
            return
        self._item = stop.item
        if stop.takes_focus:
            stop.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_sight(stop.item)
        self.moved.emit()

    def _focused(self) -> Stop | None:
        item = self._window.activeFocusItem() if self._window else None
        stop = at(item) if item is not None else None
        return stop if stop is not None and stop.active else None

    @Slot()
    def _follow_focus(self) -> None:
        """Go along when a page leads the focus somewhere: to the first problem, to the next field."""
        stop = self._focused()
        if stop is not None and stop.item is not self._item:
            self._item, self._entry = stop.item, None
            self.moved.emit()

    # --- doing ------------------------------------------------------------------------------------------------

    def _back(self) -> None:
        if self._entry is not None:
            self._leave_keypad(0)
        else:
            found = {stop.item.objectName(): stop for stop in self._stops() if stop.active}
            self._lead_to(next((found[name] for name in WAY_BACK if name in found), None))

    def _next(self) -> None:
        if self._entry is not None:
            self._leave_keypad(1)
        else:
            ways = [stop for stop in self._stops() if stop.active and _leads_on(stop.item)]
            self._lead_to(ways[-1] if ways else None)

    def _lead_to(self, stop: Stop | None) -> None:
        """Go there first; what has been reached and said is done by the same key again."""
        if stop is not None and stop.item is self._item:
            self._select()
        elif stop is not None:
            self._go(stop)

    def _leave_keypad(self, by: int) -> None:
        self._item, self._entry = self._entry, None
        self._step(by)

    def _select(self) -> None:
        stop = self.stop()
        if stop is None or not stop.active:
            self._step(0)
        elif stop.takes_text:
            self._enter_keypad(stop)
        elif self._entry is not None:
            QMetaObject.invokeMethod(stop.item, "click")
            self.pressed.emit()
        else:
            QMetaObject.invokeMethod(stop.item, "click")
            self._outcome.start()

    def _enter_keypad(self, stop: Stop) -> None:
        if keys := self._keypad():
            self._entry = stop.item
            self._go(keys[0])

    @Slot()
    def _say_outcome(self) -> None:
        """Say what has become of the stop: chosen, or not."""
        stop = self.stop()
        if stop is not None and stop.checked is not None:
            self.moved.emit()

    def _show(self, *, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()


_ALLOWED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def _leads_on(item: QQuickItem) -> bool:
    """Tell whether a button is among a page's ways on; one that leads out of something says so itself."""
    ancestor: QQuickItem | None = item
    while ancestor is not None:
        if ancestor.property(WAY_ON) is not None:
            return bool(ancestor.property(WAY_ON))
        ancestor = ancestor.parentItem()
    return False


def _bring_into_sight(item: QQuickItem) -> None:
    ancestor = item.parentItem()
    while ancestor is not None:
        if ancestor.inherits("QQuickFlickable"):
            _scroll(ancestor, item)
        ancestor = ancestor.parentItem()


def _scroll(area: QQuickItem, item: QQuickItem) -> None:
    top = item.mapToItem(area.property("contentItem"), QPointF(0, 0)).y() - MARGIN_PIXELS
    bottom = top + item.height() + 2 * MARGIN_PIXELS
    start, room = area.property("contentY"), max(0.0, area.property("contentHeight") - area.height())
    if top < start or item.height() > area.height():
        start = top
    elif bottom > start + area.height():
        start = bottom - area.height()
    area.setProperty("contentY", min(room, max(0.0, start)))
