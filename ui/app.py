"""Qt start-up: from a kiosk to its screens."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import hypot
from typing import Protocol

import shiboken6
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQuick import QQuickWindow

import resources
from kiosk import CardReader, Clock, Kiosk, Step
from ui.access.speaking import Speech
from ui.access.voice import Voice, system_voice
from ui.access.walking import FiveKeys
from ui.bridge import Bridge
from ui.input_watch import InputWatch
from ui.manners import Cursor, Lock, SecondStrike, fill, screen_called
from ui.qml_engine import IMPORT_PATH, load_window, new_engine
from ui.viewmodels.terminal import TerminalViewModel

MAIN = IMPORT_PATH / "qml/Main.qml"
FONTS = ("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf", "icons/lucide.ttf")
FAMILY = "Noto Sans SC"
PANEL_DIAGONAL_MM = 609.6
"""A panel of the 24-inch class, which terminals have unless the settings say otherwise."""


@dataclass(frozen=True)
class Display:
    """How the terminal's window stands on the glass."""

    windowed: bool = False
    """In a window of `size` instead of the whole screen."""
    size: tuple[int, int] = (1920, 1080)
    """Pixels, used when `windowed`."""
    diagonal_mm: float = PANEL_DIAGONAL_MM
    """From corner to corner of the picture; all sizes follow from it."""
    output: str = ""
    """Name of the output to fill, as the system calls it (`HDMI-1`); empty: the first one."""
    locked: bool = False
    """Hold the full screen and the keyboard against everything: for terminals, not for demonstrations."""


class Dock(Protocol):
    """Another window beside the terminal's, for developers."""

    def show(self, beside: QQuickWindow) -> None:
        """Open next to the terminal's window."""

    def close(self) -> None:
        """Take the window down."""


def prepare() -> QGuiApplication:
    """Return the application object: software rendering unless configured otherwise, the project's fonts."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication(sys.argv[:1])
    _load_fonts()
    application.setFont(QFont(FAMILY))
    return application


@cache
def _load_fonts() -> None:
    for font in FONTS:
        QFontDatabase.addApplicationFont(str(resources.path(font)))


class Screen:
    """The terminal's window and what stands behind it."""

    def __init__(
        self,
        kiosk: Kiosk,
        *,
        clock: Clock,
        display: Display,
        cards: CardReader | None = None,
        voice: Voice | None = None,
    ) -> None:
        self.bridge = Bridge(kiosk.subscribe)
        self.terminal = TerminalViewModel(kiosk, clock, self.bridge)
        self._forget_cards = self._watch_cards(kiosk, cards)
        self._engine = new_engine()
        self.keys = FiveKeys()
        self.speech = Speech(self.keys, voice or system_voice())
        properties = {"terminal": self.terminal, "keys": self.keys, "pixelsPerMillimetre": density(display)}
        self.terminal.reworded.connect(self._engine.retranslate)
        self.window = load_window(self._engine, MAIN, properties)
        self._watch = InputWatch(self.terminal.touch)
        self._lead_keys()
        self.terminal.stepChanged.connect(SecondStrike(self.window, density(display)).turn)
        self.window.installEventFilter(self._watch)  # last, so that it sees what the others take
        self._show(display)

    def close(self) -> None:
        """Take the window down and let nothing more happen behind it.

        The Qt objects are destroyed here and now: left to Python's collector, they might go in another thread,
        where a timer cannot be stopped any more.
        """
        self._forget_cards()
        self.bridge.close()
        self.speech.close()
        for watch in (self._watch, self.keys, self.speech):
            self.window.removeEventFilter(watch)
        for item in (self._engine, self.speech, self.keys, self.terminal, self.bridge, self._watch):
            shiboken6.delete(item)

    def _show(self, display: Display) -> None:
        if display.windowed:
            self.window.resize(QSize(*display.size))
            self.window.show()
        else:
            fill(self.window, screen_called(display.output))
        Cursor(self.window, hidden=display.locked)
        if display.locked:
            Lock(self.window)

    def _lead_keys(self) -> None:
        self.keys.watch(self.window)
        self.speech.watch(self.window)
        self.terminal.stepChanged.connect(self._hand_over)
        self.terminal.countdownChanged.connect(lambda: self.speech.count_down(int(self.terminal.property("countdown"))))

    def _hand_over(self) -> None:
        if self.terminal.property("step") == Step.START.name:
            self.speech.reset()

    def _watch_cards(self, kiosk: Kiosk, cards: CardReader | None) -> Callable[[], None]:
        if cards is None:
            return lambda: None
        return cards.subscribe(lambda card: self.bridge.run(lambda: kiosk.present_card(card)))


def density(display: Display) -> float:
    """Return pixels per millimetre."""
    width, height = display.size if display.windowed else QGuiApplication.primaryScreen().size().toTuple()
    return hypot(width, height) / display.diagonal_mm


def run(
    kiosk: Kiosk,
    *,
    clock: Clock,
    display: Display | None = None,
    cards: CardReader | None = None,
    dock: Dock | None = None,
    shown: Callable[[Screen], None] | None = None,
) -> int:
    """Show the terminal until it is told to stop (SIGINT, SIGTERM, or its window closed); returns an exit status.

    `shown` is called once the window is up.
    """
    application = prepare()
    screen = Screen(kiosk, clock=clock, display=display or Display(), cards=cards)
    screen.terminal.warm_up()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Queued, because a `quit` that comes before `exec` is forgotten.
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.exit))
    if dock is not None:
        dock.show(screen.window)
    if shown is not None:
        shown(screen)
    status = application.exec()
    if dock is not None:
        dock.close()
    screen.close()
    return status
