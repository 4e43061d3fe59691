"""The two weights slips are set in; everything reportlab keeps per process is touched here only.

reportlab registers fonts process-wide and its font objects are not made for two threads, hence `LOCK`.
Its ToUnicode table writes a code point beyond the Basic Multilingual Plane as five hexadecimal digits,
which readers cannot parse, so that a name like 张𠅤 could not be copied or searched; `_to_unicode` writes
UTF-16BE as ISO 32000-1 §9.10.3 asks.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import ceil
from threading import RLock

from reportlab.pdfbase import pdfmetrics, ttfonts

import resources

LOCK = RLock()
"""Held by whoever measures or draws with reportlab."""


class Weight(StrEnum):
    """A font as reportlab knows it by name."""

    REGULAR = "NotoSansSC-Regular"
    BOLD = "NotoSansSC-Bold"


@dataclass(frozen=True)
class Style:
    """How a run of text looks."""

    weight: Weight
    size: int
    """Side of the square a Chinese character is drawn in, in dots."""
    spacing: int = 0
    """Extra dots between two characters."""

    @property
    def ascent(self) -> int:
        """Dots from the upper edge of the character's square to the baseline."""
        return round(self.size * 0.88)


@cache
def _font(weight: Weight) -> ttfonts.TTFont:
    """Load and register one weight; takes about 0.1 s, once a process."""
    with LOCK:
        ttfonts.makeToUnicodeCMap = _to_unicode
        font = ttfonts.TTFont(weight.value, str(resources.path(f"fonts/{weight}.ttf")))
        pdfmetrics.registerFont(font)
        return font


@cache
def _drawable(weight: Weight) -> frozenset[int]:
    return frozenset(_font(weight).face.charToGlyph)


def prepare() -> None:
    """Load both weights now rather than with the first slip."""
    for weight in Weight:
        _drawable(weight)


def can_draw(character: str, style: Style) -> bool:
    """Tell whether the font has a picture of this character."""
    return ord(character) in _drawable(style.weight)


def width_of(text: str, style: Style) -> int:
    """Return the width of `text` in dots, rounded up; a character without a picture takes a whole square."""
    with LOCK:
        font = _font(style.weight)
        present = "".join(c for c in text if can_draw(c, style))
        width = font.stringWidth(present, style.size)
    missing = (len(text) - len(present)) * style.size
    return ceil(width) + missing + max(0, len(text) - 1) * style.spacing


def make_searchable(character: str, style: Style) -> None:
    """Let reportlab encode a character the font has no picture of, as an empty square that keeps its code.

    Drawn invisibly under a picture of our own, it can still be copied and searched.
    """
    face = _font(style.weight).face
    face.charToGlyph.setdefault(ord(character), 0)
    face.charWidths.setdefault(ord(character), face.charWidths[0x4E00])


def _to_unicode(fontname: str, subset: list[int]) -> str:
    """Return the CMap that leads from the codes of a subset back to text (ISO 32000-1 §9.10.3)."""
    pairs = [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset)]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(subset) - 1:02X}>",
            "endcodespacerange",
            *(line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
