"""The fonts slips are set in; everything reportlab keeps per process is touched here only.

Each weight has a chain of faces: the common one, the cut of rare characters beside it, and what the system has of
the rest. A character is drawn with the first face that has a picture of it; `docs/fonts.md` tells the coverage.

reportlab registers fonts process-wide and its font objects are not made for two threads, hence `LOCK`.
Its ToUnicode table writes a code point beyond the Basic Multilingual Plane as five hexadecimal digits,
which readers cannot parse, so that a name like 张𠅤 could not be copied or searched; `_to_unicode` writes
UTF-16BE as ISO 32000-1 §9.10.3 asks.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from math import ceil
from pathlib import Path
from threading import RLock
from weakref import WeakKeyDictionary

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics, ttfonts

import resources
from printing.documents.face import LeanFace

LOCK = RLock()
"""Held by whoever measures or draws with reportlab."""


_SYSTEM = Path("/usr/share/fonts/truetype/hanazono")
"""Debian's and Ubuntu's `fonts-hanazono`; one weight only, and much too large to be shipped."""


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


@dataclass(frozen=True)
class Run:
    """Neighbouring characters that the same face draws."""

    text: str
    face: str | None
    """The face's name for reportlab; None: no font has a picture of these characters."""


_CHAINS = {
    weight: (
        resources.path(f"fonts/{weight}.ttf"),
        resources.path(f"fonts/NotoSansRare-{weight.name.title()}.ttf"),
        _SYSTEM / "HanaMinB.ttf",
        _SYSTEM / "HanaMinA.ttf",
    )
    for weight in Weight
}
"""The common face, the rare one, and the system's, which are opened only when somebody's name needs them."""


def prepare() -> None:
    """Load both weights now rather than with the first slip."""
    for weight in Weight:
        _font(_CHAINS[weight][0])


def missing_faces() -> tuple[str, ...]:
    """Return the files of faces that are not on this machine; without them some rare characters become boxes."""
    files = dict.fromkeys(file for chain in _CHAINS.values() for file in chain)
    return tuple(str(file) for file in files if not file.is_file())


def runs_of(text: str, style: Style) -> list[Run]:
    """Return `text` as runs of one face each."""
    runs = groupby(text, key=lambda character: _face_of(ord(character), style.weight))
    return [Run("".join(characters), face) for face, characters in runs]


def width_of(text: str, style: Style) -> int:
    """Return the width of `text` in dots, rounded up; a character without a picture takes a whole square."""
    ems = sum(_advance(ord(character), style.weight) for character in text)
    return ceil(ems * style.size) + max(0, len(text) - 1) * style.spacing


def make_searchable(character: str, style: Style) -> None:
    """Let reportlab encode a character no font has a picture of, as an empty square that keeps its code.

    Drawn invisibly under a picture of our own, it can still be copied and searched.
    """
    face = _font(_CHAINS[style.weight][0]).face
    if ord(character) not in face.charToGlyph:
        face.charToGlyph.set(ord(character), 0)
        face.charWidths.set(ord(character), face.charWidths.get(0x4E00))


@cache
def _font(file: Path) -> ttfonts.TTFont:
    """Load and register one face under the name of its file, once a process."""
    with LOCK:
        ttfonts.makeToUnicodeCMap = _to_unicode
        font = _LeanFont(file)
        pdfmetrics.registerFont(font)
        return font


class _LeanFont(ttfonts.TTFont):
    """reportlab's font over a face that stays on the disk."""

    def __init__(self, file: Path) -> None:
        self.fontName = file.stem
        self.face = LeanFace(file)
        self.encoding = ttfonts.TTEncoding()
        self.state = WeakKeyDictionary()
        self._asciiReadable = rl_config.ttfAsciiReadable
        self.shapable = False


@cache
def _draws(file: Path, point: int) -> bool:
    """Tell whether a face has a picture of a character; never where the system has no such font."""
    return file.exists() and point in _font(file).face.charToGlyph


@cache
def _face_of(point: int, weight: Weight) -> str | None:
    return next((file.stem for file in _CHAINS[weight] if _draws(file, point)), None)


@cache
def _advance(point: int, weight: Weight) -> float:
    """Return the width of a character in its own size."""
    with LOCK:
        face = _face_of(point, weight)
        width: float = pdfmetrics.stringWidth(chr(point), face, 1) if face else 1.0
        return width


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
