"""Hands a terminal, or a whole demo, to the screen."""

import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk import Appearance, Lease, Settings
from ui.assembly.staging import DemoStaging, RehearsalStaging, TerminalStaging
from ui.display import Display
from ui.running import run

if TYPE_CHECKING:
    from ui.assembly.platform_process import PlatformProcess


@dataclass(frozen=True)
class DemoWish:
    """What somebody asked of `kiosk demo`."""

    size: tuple[int, int]
    """Width and height of the screen in pixels."""
    windowed: bool
    rehearse: Path | None


def run_terminal(settings: Settings) -> int:
    """Run an enrolled terminal until it is told to stop; returns the exit status.

    A second start is refused before it shows anything: the glass belongs to the first.
    """
    with ExitStack() as undo:
        lease = Lease.take(settings.data_dir)
        undo.callback(lease.release)
        display = Display(diagonal_mm=settings.screen_diagonal_mm, output=settings.output, locked=True)
        return run(TerminalStaging(settings, lease), display=display, appearance=settings.appearance)


def run_demo(wish: DemoWish, platform: "PlatformProcess") -> int:
    """Run the demo until it is told to stop, or until the rehearsal has been played; returns the exit status."""
    if wish.rehearse is not None:
        return _rehearse(wish, wish.rehearse, platform)
    port = _serve_over_vnc(wish.size)
    display = Display(windowed=wish.windowed, size=wish.size)
    staging = DemoStaging(platform, _say)
    return run(staging, display=display, appearance=Appearance(), shown=lambda: _keep(port))


def _rehearse(wish: DemoWish, folder: Path, platform: "PlatformProcess") -> int:
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rehearsal = RehearsalStaging(platform, folder)
    run(rehearsal, display=Display(windowed=True, size=wish.size), appearance=Appearance())
    return 0 if rehearsal.succeeded else 1


def _serve_over_vnc(size: tuple[int, int]) -> int | None:
    """Choose Qt's VNC platform where there is no display; returns its port."""
    from ui import vnc  # noqa: PLC0415 - of no use to a terminal

    if not vnc.is_needed(os.environ):
        return None
    port = vnc.free_port()
    os.environ["QT_QPA_PLATFORM"] = vnc.platform(*size, port)
    return port


def _keep(port: int | None) -> None:
    """Keep a screen that is served over VNC on this machine, from its first moment on, and say where it is."""
    if port is None:
        return
    from ui import vnc  # noqa: PLC0415 - as above

    QCoreApplication.processEvents()  # Qt's VNC server begins to listen in the first turn of the event loop
    vnc.keep_on_loopback(port)
    _say(f"There is no display here. Look at the screen with a VNC viewer at 127.0.0.1:{port}")
    _say(f"  from another machine: ssh -L {port}:127.0.0.1:{port} THIS-MACHINE, then the same address")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
