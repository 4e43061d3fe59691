"""`python -m tests.support.locked_terminal FOLDER`: a locked terminal that answers each line with its state."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from kiosk import Appearance
from tests.support.machine import bench
from ui.app import Display, Screen
from ui.opening import Opening
from ui.running import run


class Locked:
    """A machine in the middle of a session."""

    def __init__(self, folder: Path) -> None:
        self.machine = bench(folder)
        self.machine.kiosk.begin()

    def load(self) -> None:
        """It is there already."""

    def put_up(self, opening: Opening) -> None:
        self.screen = Screen(self.machine.kiosk, clock=self.machine.clock, opening=opening)
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.notifier.activated.connect(lambda: (sys.stdin.readline(), self.tell()))
        self.tell()

    def go_on(self) -> None:
        """Nothing else."""

    def take_down(self) -> None:
        self.screen.close()

    def tell(self) -> None:
        tell(self.screen, self.machine.kiosk.session.id)


def main(folder: Path) -> int:
    return run(Locked(folder), display=Display(locked=True), appearance=Appearance())


def tell(screen: Screen, session: str) -> None:
    window, step = screen.window, screen.terminal.property("step")
    state = {
        "visible": window.isVisible() and window.isExposed(),
        "active": window.isActive(),
        "full": window.visibility().name == "FullScreen" and window.geometry() == window.screen().geometry(),
        "session": session,
        "step": step,
    }
    print(json.dumps(state), flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
