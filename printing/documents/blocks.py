"""What a slip is built of, from the top down; every block knows how to set itself on the full width."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from printing.documents.fonts import Style, Weight, width_of
from printing.documents.sheet import Pen
from printing.documents.typesetting import balanced_lines_of, lines_of, lines_of_parts

BODY = Style(Weight.REGULAR, 32)
STRONG = Style(Weight.BOLD, 32)
SMALL = Style(Weight.REGULAR, 28)
HEADING = Style(Weight.BOLD, 38)
TITLES = tuple(Style(Weight.BOLD, size, spacing=size * 14 // 76) for size in (76, 62, 50, 42))
LARGE = (Style(Weight.BOLD, 66), Style(Weight.BOLD, 42))
BAND = Style(Weight.BOLD, 40)

_LEADING = 1.34
"""Distance of two lines in character sizes."""
_LABEL_WIDTH = 152
_STEP_INDENT = 44
_ENTRY_INDENT = 54


class Block(Protocol):
    """One part of a slip."""

    def set(self, pen: Pen) -> None:
        """Set the block where the pen stands and leave the pen below it."""


@dataclass(frozen=True)
class Gap:
    """White paper."""

    dots: int

    def set(self, pen: Pen) -> None:
        """Leave white paper."""
        pen.down(self.dots)


@dataclass(frozen=True)
class Rule:
    """A line across the paper."""

    thickness: int

    def set(self, pen: Pen) -> None:
        """Draw the line."""
        pen.bar(0, pen.width, self.thickness)
        pen.down(self.thickness)


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str
    style: Style = BODY

    def set(self, pen: Pen) -> None:
        """Set the text line by line; where it is strong, no line is left with a word alone."""
        broken = balanced_lines_of if self.style in (STRONG, HEADING) else lines_of
        for line in broken(self.text, self.style, pen.width):
            pen.line(0, line, self.style)
            pen.down(leading(self.style))


@dataclass(frozen=True)
class SmallPrint:
    """What only staff need, remark by remark."""

    remarks: tuple[str, ...]

    def set(self, pen: Pen) -> None:
        """Set as many remarks on a line as it holds."""
        for line in lines_of_parts(self.remarks, SMALL, pen.width):
            pen.line(0, line, SMALL)
            pen.down(leading(SMALL))


@dataclass(frozen=True)
class Large:
    """The lines of what is to be found at a glance, as large as the paper allows; they stay as they are."""

    lines: tuple[str, ...]

    def set(self, pen: Pen) -> None:
        """Set the lines below each other, or as one where that fits."""
        whole = "".join(self.lines)
        lines = (whole,) if width_of(whole, LARGE[0]) <= pen.width else self.lines
        style = next((s for s in LARGE if all(width_of(line, s) <= pen.width for line in lines)), LARGE[-1])
        for line in lines:
            pen.line(0, line, style)
            pen.down(leading(style))


@dataclass(frozen=True)
class Centred:
    """Text in the middle of the paper, its lines about equally long."""

    text: str
    style: Style

    def set(self, pen: Pen) -> None:
        """Set the text line by line."""
        for line in balanced_lines_of(self.text, self.style, pen.width):
            pen.centred(line, self.style)
            pen.down(leading(self.style))


@dataclass(frozen=True)
class Band:
    """White words on a black bar: what must not be overlooked."""

    text: str

    def set(self, pen: Pen) -> None:
        """Draw the bar, then the words on it."""
        lines = lines_of(self.text, BAND, pen.width - 24)
        pen.bar(0, pen.width, len(lines) * leading(BAND) + 12)
        pen.down(12)
        for line in lines:
            pen.centred(line, BAND, white=True)
            pen.down(leading(BAND))


@dataclass(frozen=True)
class Framed:
    """A statement in a frame, with its explanation below it."""

    statement: str
    explanation: str

    def set(self, pen: Pen) -> None:
        """Set the words, then draw the frame around them."""
        top, inner = pen.y, pen.width - 40
        pen.down(20)
        statement = balanced_lines_of(self.statement, HEADING, inner)
        explanation = lines_of(self.explanation, BODY, inner)
        for lines, style in ((statement, HEADING), (explanation, BODY)):
            for line in lines:
                pen.line(20, line, style)
                pen.down(leading(style))
        tall, pen.y = pen.y + 13 - top, top
        pen.frame(tall)
        pen.down(tall)


@dataclass(frozen=True)
class Row:
    """A label and its value, the value as long as it needs."""

    label: str
    value: str

    def set(self, pen: Pen) -> None:
        """Set the value beside its label."""
        pen.line(0, self.label, BODY)
        for line in lines_of(self.value.strip() or "—", STRONG, pen.width - _LABEL_WIDTH):
            pen.line(_LABEL_WIDTH, line, STRONG)
            pen.down(leading(STRONG))
        pen.down(6)


@dataclass(frozen=True)
class Step:
    """One numbered sentence of what happens next."""

    number: int
    text: str

    def set(self, pen: Pen) -> None:
        """Set the number, and the sentence beside it."""
        pen.line(0, f"{self.number}.", STRONG)
        for line in lines_of(self.text, BODY, pen.width - _STEP_INDENT):
            pen.line(_STEP_INDENT, line, BODY)
            pen.down(leading(BODY))
        pen.down(6)


class Mark(Enum):
    """What stands before an entry of a list."""

    EMPTY = "empty"
    """A box to tick."""
    TICKED = "ticked"
    DASH = "dash"
    """Nothing to be done."""


@dataclass(frozen=True)
class Entry:
    """One entry of a list: its mark, its name, and what is to be known of it."""

    mark: Mark
    name: str
    details: tuple[str, ...] = ()

    def set(self, pen: Pen) -> None:
        """Set the name beside the mark and the details below the name."""
        self._draw_mark(pen)
        room = pen.width - _ENTRY_INDENT
        name, details = lines_of(self.name, STRONG, room), lines_of_parts(self.details, BODY, room)
        for lines, style in ((name, STRONG), (details, BODY)):
            for line in lines:
                pen.line(_ENTRY_INDENT, line, style)
                pen.down(leading(style))
        pen.down(12)

    def _draw_mark(self, pen: Pen) -> None:
        if self.mark is Mark.DASH:
            pen.bar(6, 22, 4, top=pen.y + 17)
            return
        for x, y, width, height in ((0, 0, 32, 3), (0, 29, 32, 3), (0, 3, 3, 26), (29, 3, 3, 26)):
            pen.bar(x, width, height, top=pen.y + y + 2)
        if self.mark is Mark.TICKED:
            pen.stroke(((7, 17), (15, 26)), 6)
            pen.stroke(((15, 26), (36, -2)), 6)


@dataclass(frozen=True)
class Together:
    """Blocks that a page's end does not part, e.g. a heading and what it is the heading of."""

    blocks: tuple[Block, ...]

    def set(self, pen: Pen) -> None:
        """Set them one below the other."""
        for block in self.blocks:
            block.set(pen)


@dataclass(frozen=True)
class Title:
    """The name of the slip."""

    text: str

    def set(self, pen: Pen) -> None:
        """Set the words as large as the paper allows, on one line if they go there."""
        style = next((one for one in TITLES if width_of(self.text, one) <= pen.width), TITLES[-1])
        for line in balanced_lines_of(self.text, style, pen.width):
            pen.centred(line, style)
            pen.down(leading(style))


def leading(style: Style) -> int:
    """Return the distance of two lines in dots."""
    return round(style.size * _LEADING)
