"""The screen of a terminal: its window, and everything of Qt that stands behind it."""

from collections.abc import Callable
from typing import Protocol

import shiboken6
from PySide6.QtQuick import QQuickWindow

from kiosk import Camera, CardReader, Clock, Kiosk, Scanner, Step, Stick
from ui.access.speaking import Speech
from ui.access.voice import Voice, system_voice
from ui.access.walking import FiveKeys
from ui.bridge import Bridge
from ui.display import Display, density, prepare
from ui.input_watch import InputWatch
from ui.manners import SecondStrike
from ui.opening import Opening
from ui.previews import Draw
from ui.tidying import Tidying
from ui.viewmodels.signature_ink import SignatureInk
from ui.viewmodels.terminal import TerminalViewModel

__all__ = ["Display", "Dock", "Screen", "density", "prepare"]

MADE_BY_QML = (SignatureInk,)
"""Types of ours that QML makes by itself; naming them here makes them known to it."""


class Dock(Protocol):
    """Another window beside the terminal's, for developers."""

    def show(self, beside: QQuickWindow) -> None:
        """Open next to the terminal's window."""

    def close(self) -> None:
        """Take the window down."""


class Screen:
    """The terminal's window and what stands behind it."""

    def __init__(
        self,
        kiosk: Kiosk,
        *,
        clock: Clock,
        display: Display | None = None,
        cards: CardReader | None = None,
        scanner: Scanner | None = None,
        stick: Stick | None = None,
        camera: Camera | None = None,
        voice: Voice | None = None,
        draw: Draw | None = None,
        opening: Opening | None = None,
    ) -> None:
        """Put a window up on `display`, or take the place of the picture in `opening`, which stands already."""
        self.bridge = Bridge(kiosk.subscribe)
        self.terminal = TerminalViewModel(kiosk, clock, self.bridge, draw=draw)
        self.terminal.lend_devices(stick, camera)
        self._forget_devices = (self._watch_cards(kiosk, cards), self._watch_scanner(kiosk, scanner))
        self.keys = FiveKeys()
        self.speech = Speech(self.keys, voice or system_voice())
        self._opening = opening or self._open(display or Display(), kiosk)
        self.window = self._opening.window
        self._watch = InputWatch(self.terminal.touch)
        self._tidying = Tidying(self._opening.engine)
        self.terminal.reworded.connect(self._opening.engine.retranslate)
        self._lead_keys()
        strike = SecondStrike(self.window, density(self._opening.display))
        self.terminal.stepChanged.connect(strike.turn)
        self.window.installEventFilter(self._watch)  # last, so that it sees what the others take
        if opening is None:
            self._opening.show()
            self._opening.guard()
        else:
            opening.turn_into(terminal=self.terminal, keys=self.keys)

    def close(self) -> None:
        """Take the window down and let nothing more happen behind it.

        The Qt objects are destroyed here and now: left to Python's collector, they might go in another thread,
        where a timer cannot be stopped any more.
        """
        for forget in self._forget_devices:
            forget()
        self.bridge.close()
        self.speech.close()
        for watch in (self._watch, self.keys, self.speech):
            self.window.removeEventFilter(watch)
        shiboken6.delete(self._tidying)
        self._opening.close()
        for item in (self.speech, self.keys, self.terminal, self.bridge, self._watch):
            shiboken6.delete(item)

    def _open(self, display: Display, kiosk: Kiosk) -> Opening:
        return Opening(display, kiosk.appearance, {"terminal": self.terminal, "keys": self.keys})

    def _lead_keys(self) -> None:
        self.keys.watch(self.window)
        self.speech.watch(self.window)
        self.terminal.lend_voice(self.speech)
        self.terminal.stepChanged.connect(self._hand_over)
        self.terminal.countdownChanged.connect(lambda: self.speech.count_down(int(self.terminal.property("countdown"))))

    def _hand_over(self) -> None:
        if self.terminal.property("step") == Step.START.name:
            self.speech.reset()
            self._tidying.soon()

    def _watch_cards(self, kiosk: Kiosk, cards: CardReader | None) -> Callable[[], None]:
        if cards is None:
            return lambda: None
        return cards.subscribe(lambda card: self.bridge.run(lambda: kiosk.present_card(card)))

    def _watch_scanner(self, kiosk: Kiosk, scanner: Scanner | None) -> Callable[[], None]:
        if scanner is None:
            return lambda: None
        return scanner.subscribe(
            lambda text: self.bridge.post(lambda: kiosk.opening.present_scan(text) or kiosk.receipts.present_scan(text))
        )
