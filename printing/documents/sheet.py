"""The sheet of paper in printer dots: marks with a place, and the pen that sets them from the top down.

All coordinates and sizes are whole dots of a 203-dpi head (1 dot = 1/203 inch), x from the left edge of
the printable width, y from the upper edge of the paper. A mark never falls between two dots, but for the
strokes of a hand.
"""

from dataclasses import dataclass, field

from printing.documents.fonts import Style, width_of
from printing.paper import Paper

_FRAME = 3
"""Dots a frame's line is wide."""


@dataclass(frozen=True)
class Words:
    """A run of text on one line."""

    x: int
    baseline: int
    text: str
    style: Style
    white: bool = False
    """White on a black bar instead of black on paper."""


@dataclass(frozen=True)
class Bar:
    """A filled black rectangle."""

    x: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Stroke:
    """A line as a hand draws it, bent towards its points; two points are a straight line, one is a dot."""

    points: tuple[tuple[float, float], ...]
    """To the right of the printable width's edge and down from the paper's, in dots."""
    width: float


@dataclass(frozen=True)
class Sheet:
    """Everything that is on one page; a roll has one of them, as long as its content."""

    paper: Paper
    height: int
    words: tuple[Words, ...]
    bars: tuple[Bar, ...]
    strokes: tuple[Stroke, ...] = ()


@dataclass
class Pen:
    """Sets marks and remembers how far down the paper it is."""

    paper: Paper
    y: int = 0
    _words: list[Words] = field(default_factory=list)
    _bars: list[Bar] = field(default_factory=list)
    _strokes: list[Stroke] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How wide a line may be."""
        return self.paper.printable

    def down(self, dots: int) -> None:
        """Leave `dots` of white paper."""
        self.y += dots

    def line(self, x: int, text: str, style: Style, *, white: bool = False) -> None:
        """Set one line of text with its upper edge here; does not move down."""
        self._words.append(Words(x, self.y + style.ascent, text, style, white))

    def centred(self, text: str, style: Style, *, white: bool = False) -> None:
        """Set one line of text in the middle of the paper; does not move down."""
        self.line((self.width - width_of(text, style)) // 2, text, style, white=white)

    def bar(self, x: int, width: int, height: int, *, top: int | None = None) -> None:
        """Set a filled rectangle here, or with its upper edge at `top`; does not move down."""
        self._bars.append(Bar(x, self.y if top is None else top, width, height))

    def frame(self, height: int) -> None:
        """Draw a frame across the paper, its upper edge here; does not move down."""
        for top in (self.y, self.y + height - _FRAME):
            self.bar(0, self.width, _FRAME, top=top)
        for x in (0, self.width - _FRAME):
            self.bar(x, _FRAME, height - _FRAME, top=self.y)

    def stroke(self, points: tuple[tuple[float, float], ...], width: float) -> None:
        """Draw a line through points counted from here; does not move down."""
        self._strokes.append(Stroke(tuple((x, self.y + y) for x, y in points), width))

    def finished(self) -> Sheet:
        """Return the page; a roll is cut off where the pen stands."""
        height = self.paper.height or self.y
        return Sheet(self.paper, height, tuple(self._words), tuple(self._bars), tuple(self._strokes))
