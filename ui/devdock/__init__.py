"""The dev dock of `kiosk demo --windowed`: pull the cable, empty the tray, lay a card, move the clock, see the paper."""

from ui.devdock.dock import DevDock
from ui.devdock.handles import Handles

__all__ = ["DevDock", "Handles"]
