"""A terminal in a process of its own that draws without pause and notes how long its loop was held up.

Run as `python -m tests.bench.ticking SETTINGS COUNT`: when so many applications have been told by the platform, and
nothing has been for a while, it prints one line of JSON with the milliseconds between any two turns and ends.
"""

import json
import sys
import time
from pathlib import Path

from kiosk import Event, Lease, LinkChanged, ProgressReceived, read_settings
from ui.plain_imports import plain_imports

with plain_imports():
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtGui import QGuiApplication

    from ui.assembly.staging import TerminalStaging
    from ui.display import Display
    from ui.opening import Opening
    from ui.running import run

TICK_MS = 2
STILL_SECONDS = 3.0
PATIENCE_MS = 240_000


class Ticker(TerminalStaging):
    """A terminal whose loop notes its own turns."""

    def __init__(self, settings_file: Path, count: int) -> None:
        settings = read_settings(settings_file)
        super().__init__(settings, Lease.take(settings.data_dir))
        self.appearance = settings.appearance
        self._count = count
        self._told = 0
        self._began = self._ended = 0.0
        self._turns: list[float] = []

    def put_up(self, opening: Opening) -> None:
        """Show the screen and begin to tick and to draw."""
        super().put_up(opening)
        self._terminal.kiosk.subscribe(self._hear)
        window = opening.window
        window.frameSwapped.connect(window.requestUpdate)
        window.requestUpdate()
        self._timer = QTimer(window, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        QTimer.singleShot(PATIENCE_MS, window, lambda: sys.exit(f"{self._told} of {self._count} were told"))

    def said(self) -> dict[str, list[float]]:
        """Return the milliseconds between turns while changes arrived, and when none did any more."""
        gaps = [(at, (after - at) * 1000) for at, after in zip(self._turns, self._turns[1:], strict=False)]
        return {
            "arriving": [gap for at, gap in gaps if self._began <= at <= self._ended],
            "still": [gap for at, gap in gaps if at > self._ended + STILL_SECONDS / 2],
        }

    def _tick(self) -> None:
        self._turns.append(time.monotonic())
        if self._ended and self._turns[-1] > self._ended + STILL_SECONDS:
            QGuiApplication.exit()

    def _hear(self, event: Event) -> None:
        """Note what the line's threads tell; the first answer of all comes before the first page."""
        if isinstance(event, LinkChanged) and not self._began:
            self._began = time.monotonic()
        elif isinstance(event, ProgressReceived) and not self._ended:
            self._told += len(event.references)
            if self._told >= self._count:
                self._ended = time.monotonic()


def main(settings_file: str, count: str) -> None:
    """Run the terminal as `kiosk run` does, and say what was seen."""
    ticker = Ticker(Path(settings_file), int(count))
    run(ticker, display=Display(windowed=True), appearance=ticker.appearance)
    print(json.dumps(ticker.said()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
