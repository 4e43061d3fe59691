"""From the first frame to the last: the window stands at once, and what it needs is made behind it."""

import gc
import signal
from collections.abc import Callable
from importlib import import_module
from threading import Event, Thread
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import Appearance
from ui.display import Display, prepare
from ui.opening import Opening

LOOK_MILLISECONDS = 10
"""How often the GUI thread looks whether the terminal is ready; Python hears of signals then, too."""
FAREWELL_MILLISECONDS = 3000
"""So long the glass says that the terminal cannot be used, before the process ends and says why on the console."""
UNSEEN_MILLISECONDS = 2000
"""So long the first frame is waited for: a screen that is switched off takes none, and the terminal gets ready."""
GRACE_MILLISECONDS = 1000
"""So long the first touches have the processor to themselves, before line and paper are loaded."""


class Staging(Protocol):
    """What stands behind a window, step by step; the first step that fails ends the run."""

    def load(self) -> None:
        """Make what the screen shows; in a thread of its own, while the glass says that it is being done."""

    def put_up(self, opening: Opening) -> None:
        """Turn the opening into the terminal; in the GUI thread."""

    def go_on(self) -> None:
        """Begin what nobody at the screen waits for; a moment later, again in a thread of its own."""

    def take_down(self) -> None:
        """End what stands, however far it has come; in the GUI thread, after everything else."""


def run(staging: Staging, *, display: Display, appearance: Appearance, shown: Callable[[], None] = lambda: None) -> int:
    """Show the terminal until it is told to stop (SIGINT, SIGTERM, or its window closed); returns an exit status.

    The first frame comes before anything is loaded; `shown` is called as soon as the window is up. What a step of
    `staging` raises is raised here, after the glass has said that this terminal cannot be used.
    """
    application = prepare()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Queued, because a `quit` that comes before `exec` is forgotten.
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.exit))
    opening = Opening(display, appearance)
    start = Start(opening, staging, application)
    try:
        opening.show()
        shown()
        status = application.exec()
    finally:
        start.end()
        opening.close()
    if start.failure is not None:
        raise start.failure
    return status


class Start:
    """Leads a staging through its steps; ends the application where one fails."""

    def __init__(self, opening: Opening, staging: Staging, application: QGuiApplication) -> None:
        """Begin with the first frame of the opening."""
        self.failure: BaseException | None = None
        """What went wrong; None while nothing has."""
        self._opening = opening
        self._staging = staging
        self._application = application
        self._types_known = Event()
        self._thread = Thread(target=self._do, args=(self._load,), name="getting-ready")
        self._then: Callable[[], None] = self._put_up
        self._look = QTimer(interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._follow)
        self._grace = QTimer(interval=GRACE_MILLISECONDS, singleShot=True)
        self._grace.timeout.connect(self._go_on)
        self._unseen = QTimer(interval=UNSEEN_MILLISECONDS, singleShot=True)
        self._unseen.timeout.connect(self._begin)
        self._unseen.start()
        self._first_frame = opening.at_frame(self._begin)

    def end(self) -> None:
        """Wait for the step that is under way, and take down what stands."""
        for timer in (self._unseen, self._look, self._grace):
            timer.stop()
        if self._thread.ident is not None:
            self._thread.join()
        self._staging.take_down()
        gc.unfreeze()
        gc.enable()

    def _begin(self) -> None:
        QObject.disconnect(self._first_frame)
        self._unseen.stop()
        self._opening.guard()
        self._thread.start()
        self._look.start()

    def _load(self) -> None:
        gc.disable()  # what is loaded stays: there is nothing to collect, only to be looked through
        import_module("ui.app")
        self._types_known.set()
        self._staging.load()

    def _follow(self) -> None:
        """Look how far the other thread has come."""
        if self._types_known.is_set():
            self._types_known.clear()
            self._opening.compile_first()
        if self._thread.is_alive():
            return
        self._look.stop()
        if self.failure is None:
            self._do(self._then)
        if self.failure is not None:
            self._opening.give_up()
            QTimer.singleShot(FAREWELL_MILLISECONDS, self._application.exit)

    def _put_up(self) -> None:
        self._staging.put_up(self._opening)
        self._opening.compile_rest()
        gc.freeze()
        gc.enable()
        self._then = lambda: None
        self._thread = Thread(target=self._do, args=(self._staging.go_on,), name="going-on")
        self._grace.start()

    def _go_on(self) -> None:
        self._thread.start()
        self._look.start()

    def _do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except BaseException as failure:  # noqa: BLE001  raised again where the program can answer to it
            self.failure = failure
