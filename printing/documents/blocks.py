"""What a slip is built of, from the top down; every block knows how to set itself on the full width."""

from dataclasses import dataclass
from typing import Protocol

from printing.documents import code128
from printing.documents.fonts import Style, Weight
from printing.documents.qr import Symbol
from printing.documents.sheet import PRINTABLE_WIDTH, Pen
from printing.documents.typesetting import balanced_lines_of, lines_of

BODY = Style(Weight.REGULAR, 32)
STRONG = Style(Weight.BOLD, 32)
SMALL = Style(Weight.REGULAR, 28)
HEADING = Style(Weight.BOLD, 38)
TITLE = Style(Weight.BOLD, 76, spacing=14)
REFERENCE = Style(Weight.BOLD, 66)
BAND = Style(Weight.BOLD, 40)

_LEADING = 1.34
"""Distance of two lines in character sizes."""
_LABEL_WIDTH = 152
_STEP_INDENT = 44
_BARCODE_DOTS = 2
"""Dots a module: 0.25 mm, which handheld scanners read at arm's length."""
_BARCODE_HEIGHT = 80


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
        pen.bar(0, PRINTABLE_WIDTH, self.thickness)
        pen.down(self.thickness)


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str
    style: Style = BODY

    def set(self, pen: Pen) -> None:
        """Set the text line by line."""
        for line in lines_of(self.text, self.style, PRINTABLE_WIDTH):
            pen.line(0, line, self.style)
            pen.down(_leading(self.style))


@dataclass(frozen=True)
class Centred:
    """Text in the middle of the paper, its lines about equally long."""

    text: str
    style: Style

    def set(self, pen: Pen) -> None:
        """Set the text line by line."""
        for line in balanced_lines_of(self.text, self.style, PRINTABLE_WIDTH):
            pen.centred(line, self.style)
            pen.down(_leading(self.style))


@dataclass(frozen=True)
class Band:
    """White words on a black bar: what must not be overlooked."""

    text: str

    def set(self, pen: Pen) -> None:
        """Draw the bar, then the words on it."""
        lines = lines_of(self.text, BAND, PRINTABLE_WIDTH - 24)
        pen.bar(0, PRINTABLE_WIDTH, len(lines) * _leading(BAND) + 12)
        pen.down(12)
        for line in lines:
            pen.centred(line, BAND, white=True)
            pen.down(_leading(BAND))


@dataclass(frozen=True)
class Framed:
    """A statement in a frame, with its explanation below it."""

    statement: str
    explanation: str

    def set(self, pen: Pen) -> None:
        """Set the words, then draw the frame around them."""
        top, inner = pen.y, PRINTABLE_WIDTH - 40
        pen.down(20)
        for text, style in ((self.statement, HEADING), (self.explanation, BODY)):
            for line in lines_of(text, style, inner):
                pen.line(20, line, style)
                pen.down(_leading(style))
        pen.down(10)
        for y in (top, pen.y):
            pen.bar(0, PRINTABLE_WIDTH, 3, top=y)
        for x in (0, PRINTABLE_WIDTH - 3):
            pen.bar(x, 3, pen.y - top, top=top)
        pen.down(3)


@dataclass(frozen=True)
class Row:
    """A label and its value, the value as long as it needs."""

    label: str
    value: str

    def set(self, pen: Pen) -> None:
        """Set the value beside its label."""
        pen.line(0, self.label, BODY)
        for line in lines_of(self.value.strip() or "—", STRONG, PRINTABLE_WIDTH - _LABEL_WIDTH):
            pen.line(_LABEL_WIDTH, line, STRONG)
            pen.down(_leading(STRONG))
        pen.down(6)


@dataclass(frozen=True)
class Step:
    """One numbered sentence of what happens next."""

    number: int
    text: str

    def set(self, pen: Pen) -> None:
        """Set the number, and the sentence beside it."""
        pen.line(0, f"{self.number}.", STRONG)
        for line in lines_of(self.text, BODY, PRINTABLE_WIDTH - _STEP_INDENT):
            pen.line(_STEP_INDENT, line, BODY)
            pen.down(_leading(BODY))
        pen.down(6)


@dataclass(frozen=True)
class Code:
    """A QR code in the middle of the paper, or with a few short lines beside it."""

    symbol: Symbol
    beside: tuple[str, ...] = ()

    def set(self, pen: Pen) -> None:
        """Draw the code; its quiet zone serves as the space around it."""
        side = self.symbol.side
        left = 0 if self.beside else (PRINTABLE_WIDTH - side) // 2
        top = pen.y
        for bar in self.symbol.bars(left, top):
            pen.bar(bar.x, bar.width, bar.height, top=bar.top)
        lines = [line for text in self.beside for line in lines_of(text, BODY, PRINTABLE_WIDTH - side)]
        pen.down((side - len(lines) * _leading(BODY)) // 2)
        for line in lines:
            pen.line(side, line, BODY)
            pen.down(_leading(BODY))
        pen.y = max(pen.y, top + side)


@dataclass(frozen=True)
class Barcode:
    """A bar code for handheld scanners across the paper; the margins of the paper are its quiet zone."""

    text: str

    def set(self, pen: Pen) -> None:
        """Draw the bars."""
        for bar in code128.bars(self.text, dots=_BARCODE_DOTS, height=_BARCODE_HEIGHT, width=PRINTABLE_WIDTH):
            pen.bar(bar.x, bar.width, bar.height)
        pen.down(_BARCODE_HEIGHT)


@dataclass(frozen=True)
class Title:
    """The name of the slip."""

    text: str

    def set(self, pen: Pen) -> None:
        """Set the words."""
        pen.centred(self.text, TITLE)
        pen.down(_leading(TITLE))


def _leading(style: Style) -> int:
    return round(style.size * _LEADING)
