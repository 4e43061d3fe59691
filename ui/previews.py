"""What a slip looks like, for the screen; who draws it is decided where the terminal is put together."""

from dataclasses import dataclass
from typing import Protocol

from kiosk import Slip


@dataclass(frozen=True)
class Preview:
    """A slip as it comes out of the printer."""

    pictures: tuple[bytes, ...]
    """From the top down, each a PNG file no higher than a graphics card can take."""
    width: float
    """Millimetres of paper."""
    text: str
    """What is written on it, line by line, for who hears it."""


class Draw(Protocol):
    """Draws a slip for the screen; takes a moment, so it is asked off the GUI thread."""

    def __call__(self, slip: Slip, *, copy: int) -> Preview:
        """Return the slip as it would come out, marked as a copy where `copy` is above 0."""
