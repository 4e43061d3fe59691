"""The dev dock of `kiosk demo --windowed`: cable, paper tray, card, clock, and the slips that came out."""

from ui.devdock.dock import DevDock
from ui.devdock.handles import Handles

__all__ = ["DevDock", "Handles"]
