"""How the terminal's window stands on the glass, and what Qt needs before there is one; loads nothing else of ours."""

import os
import sys
from dataclasses import dataclass
from functools import cache
from math import hypot

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen, QWindow

import resources

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


def prepare() -> QGuiApplication:
    """Return the application object: software rendering unless configured otherwise, the project's fonts."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication(sys.argv[:1])
    _load_fonts()
    application.setFont(QFont(FAMILY))
    return application


def density(display: Display) -> float:
    """Return pixels per millimetre."""
    width, height = display.size if display.windowed else QGuiApplication.primaryScreen().size().toTuple()
    return hypot(width, height) / display.diagonal_mm


def screen_called(name: str) -> QScreen:
    """Return the output with this name, as the system calls it (`HDMI-1`); the first one where it is not connected."""
    found = (screen for screen in QGuiApplication.screens() if screen.name() == name)
    return next(found, QGuiApplication.primaryScreen())


def fill(window: QWindow, screen: QScreen) -> None:
    """Show the window over the whole of one output."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


@cache
def _load_fonts() -> None:
    for font in FONTS:
        QFontDatabase.addApplicationFont(str(resources.path(font)))
