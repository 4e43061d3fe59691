"""Hands a terminal, or a whole demo, to the screen."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk import Settings, SystemClock
from printing.documents import preview, raster
from ui import vnc
from ui.app import Display, Screen, run
from ui.assembly.demo import Demo
from ui.assembly.platform_process import PlatformProcess
from ui.assembly.terminal import RunningTerminal, open_safe
from ui.devdock import DevDock
from ui.rehearsal.clerk import Clerk
from ui.rehearsal.rehearsing import rehearse
from ui.rehearsal.story import Surroundings


@dataclass(frozen=True)
class DemoWish:
    """What somebody asked of `kiosk demo`."""

    size: tuple[int, int]
    """Width and height of the screen in pixels."""
    windowed: bool
    rehearse: Path | None


def run_terminal(settings: Settings) -> int:
    """Run an enrolled terminal until it is told to stop; returns the exit status."""
    clock = SystemClock()
    with RunningTerminal(settings, open_safe(settings, clock), clock=clock) as terminal:
        display = Display(diagonal_mm=settings.screen_diagonal_mm, output=settings.output, locked=True)
        return run(terminal.kiosk, clock=clock, display=display)


def run_demo(wish: DemoWish, platform: PlatformProcess) -> int:
    """Run the demo until it is told to stop, or until the rehearsal has been played; returns the exit status."""
    if wish.rehearse is not None:
        return _rehearse(wish, wish.rehearse, platform)
    port = _serve_over_vnc(wish.size)
    with Demo(platform) as demo:
        return run(
            demo.kiosk,
            clock=demo.handles.clock,
            display=Display(windowed=wish.windowed, size=wish.size),
            cards=demo.reader,
            dock=DevDock(demo.handles, preview) if wish.windowed else None,
            shown=_greet(demo, port),
        )


def _rehearse(wish: DemoWish, folder: Path, platform: PlatformProcess) -> int:
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with Demo(platform) as demo:
        clerk = Clerk(demo.platform.desk, demo.platform.staff_name, demo.platform.staff_password)
        surroundings = Surroundings(
            kiosk=demo.kiosk,
            clerk=clerk,
            cable=demo.handles.cable,
            papers=demo.papers,
            staff_pin=demo.staff_pin,
        )
        display = Display(windowed=True, size=wish.size)
        return rehearse(folder, surroundings, clock=demo.handles.clock, display=display, render=raster)


def _serve_over_vnc(size: tuple[int, int]) -> int | None:
    """Choose Qt's VNC platform where there is no display; returns its port."""
    if not vnc.is_needed(os.environ):
        return None
    port = vnc.free_port()
    os.environ["QT_QPA_PLATFORM"] = vnc.platform(*size, port)
    return port


def _greet(demo: Demo, port: int | None) -> Callable[[Screen], None]:
    """Return what tells the console, once the window is up, where everything is."""

    def greet(_screen: Screen) -> None:
        if port is not None:
            QCoreApplication.processEvents()  # Qt's VNC server begins to listen in the first turn of the event loop
            vnc.keep_on_loopback(port)
            _say(f"There is no display here. Look at the screen with a VNC viewer at 127.0.0.1:{port}")
            _say(f"  from another machine: ssh -L {port}:127.0.0.1:{port} THIS-MACHINE, then the same address")
        _say(f"The platform's desk: {demo.platform.desk}")
        _say(f"  name {demo.platform.staff_name}, password {demo.platform.staff_password}")
        _say(f"PIN of the terminal's staff corner: {demo.staff_pin}")
        _say("Everything shown is sample data. Ctrl+C ends the demo.")

    return greet


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
