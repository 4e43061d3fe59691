"""A terminal in a process of its own that goes through its screens by itself and says how long that took.

Run as `python -m tests.bench.visiting SETTINGS ROUNDS`; it prints one line of JSON. Times are seconds of the system's
monotonic clock, so that whoever started the process can count from there; memory is in MB. The terminal is the whole of
it, as `kiosk run` makes it: store, catalogue, screens, keyboard, line and paper.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kiosk import Lease, read_settings
from ui import cli
from ui.plain_imports import plain_imports

with plain_imports():
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    from ui.assembly.staging import TerminalStaging
    from ui.display import Display
    from ui.opening import Opening
    from ui.running import run

PATIENCE_MS = 600_000
LIFE_MS = 20
"""So long a page lives on, for Qt to delete what it leaves behind."""
SCREENS = 12
PIN = "246810"
"""As in `tests.support.machine`, which a process whose start is timed does not load."""
ANSWERS = {
    "/request": "想了解怎么办理，请联系我。",
    "/agent/name": "测试慕容人",
    "/agent/id_no": "150802199001011239",
    "/agent/mobile": "13800009527",
}
"""Nobody's: a synthetic person."""

Steps = Iterator[tuple[Callable[[], object], str]]


class Visitor(TerminalStaging):
    """A terminal that goes through all its screens, `rounds` times, and then ends."""

    def watch(self, rounds: int) -> None:
        """Note the first frame of the window that has just been shown."""
        self.said: dict[str, Any] = {"memory": [], "screens": 0}
        self.way = self.rounds(rounds)
        self.awaited, self.pause = "START", 0
        QGuiApplication.allWindows()[0].frameSwapped.connect(lambda: self.said.setdefault("first_frame", now()))

    def put_up(self, opening: Opening) -> None:
        """Show the screen, and begin with its first frame."""
        super().put_up(opening)
        self.window = opening.window
        self.window.frameSwapped.connect(self.arrive)
        QTimer.singleShot(PATIENCE_MS, self.window, lambda: self.said["screens"] or sys.exit(f"no {self.awaited} came"))

    def arrive(self) -> None:
        """Go on once the awaited screen has been drawn; from Qt's own loop, the only one that deletes old pages."""
        if self.awaited and self._screen.terminal.property("step") == self.awaited:
            self.awaited = ""
            self.said.setdefault("ready", now())
            QTimer.singleShot(self.pause, self.window, self.go_on_round)

    def go_on_round(self) -> None:
        """Take the next step of the way."""
        command, self.awaited = next(self.way, (QGuiApplication.exit, ""))
        command()
        self.window.requestUpdate()

    def rounds(self, number: int) -> Steps:
        """Yield every command of every round, and note what each round needed."""
        seen = set()
        for _ in range(number):
            for command, step in self.steps():
                yield command, step
                seen.add(step)
            self.said.setdefault("visited", now())
            self.said["memory"].append(memory())
            self.pause = LIFE_MS
        self.said["screens"] = len(seen)

    def steps(self) -> Steps:
        """Yield every command of one round with the screen it leads to."""
        kiosk = self._terminal.kiosk
        yield kiosk.open_staff, "STAFF_PIN"
        yield lambda: kiosk.enter_staff(PIN), "STAFF"
        yield kiosk.end, "START"
        yield kiosk.open_look_up, "LOOK_UP"
        yield kiosk.end, "START"
        yield kiosk.begin, "CATEGORIES"
        yield lambda: kiosk.open_category("C13"), "ITEMS"
        yield lambda: kiosk.open_guide("IP-01-02"), "GUIDE"
        yield kiosk.start_application, "FORM"
        yield self.fill_in, "CHECK"
        yield kiosk.confirm, "SUBMITTED"
        yield kiosk.show_progress, "PROGRESS"
        if kiosk.application(kiosk.session.reference).ticket is not None:
            yield kiosk.open_evaluation, "EVALUATION"
        yield kiosk.end, "START"

    def fill_in(self) -> None:
        """Answer everything that the form asks."""
        kiosk = self._terminal.kiosk
        for pointer, value in ANSWERS.items():
            kiosk.answer(pointer, value)
        while kiosk.session.step.name != "CHECK":
            problems = kiosk.next_page()
            assert problems == (), problems


def now() -> float:
    """Return the time that all processes of this system share."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def memory() -> dict[str, float]:
    """Return the resident and the proportional set of this process."""
    rows = (line.split() for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()[1:])
    found = {row[0].rstrip(":").lower(): int(row[1]) * 1024 / 1_000_000 for row in rows}
    return {"rss": found["rss"], "pss": found["pss"]}


def main(settings_file: str, rounds: int) -> None:
    """Run the terminal as `kiosk run` does, and say what was seen."""
    settings = read_settings(cli._parser().parse_args(["run", "--settings", settings_file]).settings)
    visitor = Visitor(settings, Lease.take(settings.data_dir))
    display = Display(windowed=True)
    run(visitor, display=display, appearance=settings.appearance, shown=lambda: visitor.watch(rounds))
    print(json.dumps(visitor.said), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
