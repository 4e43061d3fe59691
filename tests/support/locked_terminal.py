"""`python -m tests.support.locked_terminal FOLDER`: a locked terminal that answers each line with its state."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from tests.support.machine import bench
from ui.app import Display, Screen, run


def main(folder: Path) -> int:
    machine = bench(folder)
    machine.kiosk.begin()
    notifiers: list[QSocketNotifier] = []

    def answer_on(screen: Screen) -> None:
        notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: (sys.stdin.readline(), tell(screen, machine.kiosk.session.id)))
        notifiers.append(notifier)
        tell(screen, machine.kiosk.session.id)

    return run(machine.kiosk, clock=machine.clock, display=Display(locked=True), shown=answer_on)


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
