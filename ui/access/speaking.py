"""Says where the keys are: name, role and state of the stop, the title of a new page, the seconds left."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickWindow

from ui.access.stops import Role, at, stops
from ui.access.voice import NoVoice, Voice
from ui.access.walking import FiveKeys
from ui.wording import speech as wording

SWITCH = frozenset({Qt.Key.Key_Help, Qt.Key.Key_F13})
"""Switch speech on or off: the controller's own key."""
PLUGGED, UNPLUGGED = Qt.Key.Key_F14, Qt.Key.Key_F15
"""What a controller sends when a headset is put in and taken out."""
LAST_WORD_SECONDS = 10
"""So long before the end of the session the countdown is said for the last time."""


class Speech(QObject):
    """Off until somebody asks for it, off again with the next person."""

    changed = Signal()
    """Speech has been switched on or off."""

    def __init__(self, keys: FiveKeys, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._voice = voice
        self._window: QQuickWindow | None = None
        self._counted = 0
        keys.moved.connect(self._say_stop)
        keys.pressed.connect(self._say_entry)

    @property
    def on(self) -> bool:
        """Whether the terminal speaks."""
        return self._keys.reads

    @property
    def possible(self) -> bool:
        """Whether this terminal has a voice."""
        return not isinstance(self._voice, NoVoice)

    def watch(self, window: QQuickWindow) -> None:
        """Listen for the switch on `window` from now on."""
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that switch speech; everything else goes its way."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in SWITCH:
            self.switch(on=not self.on)
        elif key in {PLUGGED, UNPLUGGED}:
            self.switch(on=key is PLUGGED)
        return key in SWITCH or key in {PLUGGED, UNPLUGGED}

    def switch(self, *, on: bool) -> None:
        """Begin to speak, or fall silent."""
        if on == self.on:
            return
        self._keys.reads = on
        self._say(wording.switched(on=on))
        self.changed.emit()

    def reset(self) -> None:
        """Fall silent for the next person."""
        if self.on:
            self._keys.reads = False
            self._voice.hush()
            self.changed.emit()

    def count_down(self, seconds: int) -> None:
        """Say that the session is about to end: when that begins, and once more shortly before."""
        begins, self._counted = self._counted == 0 and seconds > 0, seconds
        if self.on and (begins or seconds == LAST_WORD_SECONDS):
            self._say(wording.countdown(seconds))

    def close(self) -> None:
        """Fall silent for good."""
        self._voice.hush()

    def _say(self, sentence: str) -> None:
        self._voice.say(sentence, wording.tongue(sentence))

    @Slot()
    def _say_stop(self) -> None:
        stop = self._keys.stop()
        if not self.on or stop is None or self._window is None:
            return
        if stop.role is Role.Heading and not self._keys.property("shown"):
            found = stops(self._window)
            self._say(wording.page(found[[one.item for one in found].index(stop.item) :]))
        else:
            self._say(wording.stop(stop))

    @Slot()
    def _say_entry(self) -> None:
        focused = self._window.activeFocusItem() if self._window else None
        entry = at(focused) if focused is not None else None
        if self.on and entry is not None and entry.takes_text:
            self._say(wording.typed(entry.text))
