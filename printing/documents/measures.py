"""Blocks by which a head, its paper and its setting are judged with the eye."""

from collections.abc import Iterator
from dataclasses import dataclass

from printing.documents.blocks import SMALL, leading
from printing.documents.fonts import width_of
from printing.documents.sheet import Bar, Pen
from printing.paper import DOTS_PER_INCH, MM_PER_INCH

_TICKS = {10: 40, 5: 28, 1: 16}
"""Length of a tick in dots at every so many millimetres."""
_EDGES = 48
_STEP_DOTS = 8
_SCREENS = (1, 2, 3, 4)
"""Squares of so many dots."""
_SCREEN_SIDE = 72
_LINES = (1, 2, 3, 4, 6)


def dots_of(millimetres: float) -> int:
    """Return a length in whole dots."""
    return round(millimetres * DOTS_PER_INCH / MM_PER_INCH)


@dataclass(frozen=True)
class Ruler:
    """A ruler from edge to edge of what the head reaches, in millimetres; to be held against a real one."""

    def set(self, pen: Pen) -> None:
        """Draw the ticks, and a number at every centimetre."""
        pen.bar(0, pen.width, 2)
        for millimetre in range(int((pen.width - 2) * MM_PER_INCH / DOTS_PER_INCH) + 1):
            length = next(length for each, length in _TICKS.items() if millimetre % each == 0)
            pen.bar(dots_of(millimetre), 2, length)
        pen.down(_TICKS[10] + 4)
        for centimetre in range(int((pen.width - 2) * MM_PER_INCH / DOTS_PER_INCH / 10) + 1):
            text = str(centimetre)
            left = dots_of(centimetre * 10) - width_of(text, SMALL) // 2
            pen.line(min(max(0, left), pen.width - width_of(text, SMALL)), text, SMALL)
        pen.down(leading(SMALL))


@dataclass(frozen=True)
class Edges:
    """Lines at the very edges of what the head reaches: one that is missing is cut off by paper or setting."""

    def set(self, pen: Pen) -> None:
        """Draw a frame that runs along both edges."""
        pen.frame(_EDGES)
        pen.down(_EDGES)


@dataclass(frozen=True)
class Staircase:
    """Short strokes side by side, each a step lower, over the whole head: a dead dot leaves a gap in its step."""

    def set(self, pen: Pen) -> None:
        """Draw the steps, again and again from the top."""
        for number, x in enumerate(range(0, pen.width, _STEP_DOTS)):
            pen.bar(x, min(_STEP_DOTS, pen.width - x), 3, top=pen.y + 4 * (number % 12))
        pen.down(4 * 12)


@dataclass(frozen=True)
class Screens:
    """Chequered squares from fine to coarse, then lines from thin to thick: what runs together is too dark."""

    def set(self, pen: Pen) -> None:
        """Draw as many as stand side by side."""
        x = 0
        for size in _SCREENS:
            for bar in _chequered(x, pen.y, size):
                pen.bar(bar.x, bar.width, bar.height, top=bar.top)
            x += _SCREEN_SIDE + 12
        for thick in _LINES:
            for _ in range(2):
                if x + thick <= pen.width:
                    pen.bar(x, thick, _SCREEN_SIDE)
                x += 2 * thick
            x += 6
        pen.down(_SCREEN_SIDE)


@dataclass(frozen=True)
class Solid:
    """A black bar from edge to edge: an uneven head or a weak supply shows in it."""

    height: int

    def set(self, pen: Pen) -> None:
        """Draw the bar."""
        pen.bar(0, pen.width, self.height)
        pen.down(self.height)


def _chequered(left: int, top: int, size: int) -> Iterator[Bar]:
    for row in range(_SCREEN_SIDE // size):
        for column in range(row % 2, _SCREEN_SIDE // size, 2):
            yield Bar(left + column * size, top + row * size, size, size)
