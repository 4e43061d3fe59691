"""Blocks that are pictures: codes for machines, and what a hand has drawn."""

from dataclasses import dataclass

from printing.documents import code128
from printing.documents.blocks import BODY, SMALL, Centred, leading
from printing.documents.qr import Symbol
from printing.documents.sheet import Pen
from printing.documents.typesetting import lines_of
from printing.paper import DOTS_PER_INCH, MM_PER_INCH

_LEAST_BESIDE = 200
"""Dots below which words beside a code would be a column of single characters."""
_BARCODE_DOTS = 2
"""Dots a module: 0.25 mm, which handheld scanners read at arm's length."""
_BARCODE_HEIGHT = 80
_QUIET = 10 * _BARCODE_DOTS
"""Dots of white before the first bar and behind the last (ISO/IEC 15417, 4.4)."""
_SIGNATURE_HEIGHT = 240
"""Dots: 30 mm."""
_INK = 5
"""Dots: 0.6 mm, a pen of middling width."""


@dataclass(frozen=True)
class Code:
    """A QR code in the middle of the paper, with a few short lines beside it, or below it where it is narrow."""

    symbol: Symbol
    beside: tuple[str, ...] = ()

    def set(self, pen: Pen) -> None:
        """Draw the code; its quiet zone serves as the space around it."""
        side, room = self.symbol.side, pen.width - self.symbol.side
        aside = bool(self.beside) and room >= _LEAST_BESIDE
        top = pen.y
        for bar in self.symbol.bars(0 if aside else room // 2, top):
            pen.bar(bar.x, bar.width, bar.height, top=bar.top)
        if aside:
            self._words_beside(pen, room)
        pen.y = max(pen.y, top + side)
        if not aside and self.beside:
            Centred("".join(self.beside), BODY).set(pen)
            pen.down(18)

    def _words_beside(self, pen: Pen, room: int) -> None:
        lines = [line for text in self.beside for line in lines_of(text, BODY, room)]
        pen.down((self.symbol.side - len(lines) * leading(BODY)) // 2)
        for line in lines:
            pen.line(self.symbol.side, line, BODY)
            pen.down(leading(BODY))


@dataclass(frozen=True)
class Barcode:
    """A bar code for handheld scanners: across the paper, or down where the paper is too narrow for whole dots.

    Across, the margins of the paper are its quiet zone.
    """

    text: str
    caption: str
    """The same for people."""

    def set(self, pen: Pen) -> None:
        """Draw the bars and what they say."""
        if code128.modules(self.text) * _BARCODE_DOTS <= pen.width:
            self._across(pen)
        else:
            self._down(pen)

    def _across(self, pen: Pen) -> None:
        for bar in code128.bars(self.text, dots=_BARCODE_DOTS, height=_BARCODE_HEIGHT, width=pen.width):
            pen.bar(bar.x, bar.width, bar.height)
        pen.down(_BARCODE_HEIGHT + 4)
        Centred(self.caption, SMALL).set(pen)

    def _down(self, pen: Pen) -> None:
        """Draw the bars one below the other, and the words beside them."""
        long = code128.modules(self.text) * _BARCODE_DOTS
        pen.down(_QUIET)
        for bar in code128.bars(self.text, dots=_BARCODE_DOTS, height=_BARCODE_HEIGHT, width=long):
            pen.bar(0, bar.height, bar.width, top=pen.y + bar.x)
        end, left = pen.y + long + _QUIET, _BARCODE_HEIGHT + _QUIET
        lines = lines_of(self.caption, SMALL, pen.width - left)
        pen.down((long - len(lines) * leading(SMALL)) // 2)
        for line in lines:
            pen.line(left, line, SMALL)
            pen.down(leading(SMALL))
        pen.y = end


@dataclass(frozen=True)
class Signed:
    """A signature in a frame, as large as it was written where the paper allows it, never larger."""

    label: str
    size: tuple[float, float]
    """Width and height of the pad in millimetres."""
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    """Points in millimetres on the pad."""

    def set(self, pen: Pen) -> None:
        """Draw the frame, its label, and the strokes in the middle below it."""
        width, height = self.size
        scale = min(DOTS_PER_INCH / MM_PER_INCH, (pen.width - 40) / max(width, 1), _SIGNATURE_HEIGHT / max(height, 1))
        top, tall = pen.y, leading(BODY) + 16 + _SIGNATURE_HEIGHT
        pen.down(8)
        pen.line(14, self.label, BODY)
        pen.down(leading(BODY))
        left, below = (pen.width - width * scale) / 2, (_SIGNATURE_HEIGHT - height * scale) / 2
        for stroke in self.strokes:
            pen.stroke(tuple((left + x * scale, below + y * scale) for x, y in stroke), _INK)
        pen.y = top
        pen.frame(tall)
        pen.down(tall + 10)
