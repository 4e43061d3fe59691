"""A font as reportlab wants it, read where it lies.

reportlab's own face copies the file into memory and makes lists and dictionaries of all its 30,000 characters: 25 MB
and a quarter of a second a weight, of which a slip uses fifty characters. This one leaves the file on the disk and
looks up there what it is asked for (OpenType 1.9, tables `cmap` format 12, `hmtx`, `loca`, `glyf`).
"""

import os
from array import array
from bisect import bisect_right
from pathlib import Path
from struct import Struct
from typing import Any
from weakref import finalize

from reportlab.pdfbase import pdfmetrics, ttfonts

_GROUP = Struct(">LLL")
_METRIC = Struct(">HH")
_LONG = Struct(">L")
_SHORT = Struct(">H")
_GROUPS_AT = 16
_SEGMENTED = 12
_PLAIN_SPACE, _HARD_SPACE = 0x20, 0xA0
_PER_EM = 1000


class LeanFace(ttfonts.TTFontFace):
    """A face that keeps the file on the disk; good for fonts whose table of characters has format 12."""

    _ttf_data: "FontFile"
    """What reportlab calls the file it has read."""

    def __init__(self, file: Path) -> None:
        pdfmetrics.TypeFace.__init__(self, None)
        ttfonts.TTFontFile.__init__(self, FontFile(file), charInfo=0)
        self.charToGlyph = Glyphs(self._ttf_data, self._cmap())
        self.hmetrics = Metrics(self._ttf_data, self._at("hmtx"), self._wide())
        self.glyphPos = Places(self._ttf_data, self._at("loca"), short=not self.get_ushort(self._at("head") + 50))
        scale = _PER_EM / self.unitsPerEm
        self.charWidths = Widths(self.charToGlyph, self.hmetrics, scale)
        self.defaultWidth = self.hmetrics[0][0] * scale

    def get_table(self, tag: str) -> Any:
        """Return a table; that of the outlines, 10 MB, as something that is cut before it is copied."""
        if tag == "glyf":
            return _Outlines(self._ttf_data, self._at(tag))
        return super().get_table(tag)  # type: ignore[no-untyped-call]

    def _at(self, tag: str) -> int:
        return int(self.get_table_pos(tag)[0])

    def _wide(self) -> int:
        """Return how many glyphs have a width of their own; the others have that of the last of these."""
        return int(self.get_ushort(self._at("hhea") + 34))

    def _cmap(self) -> int:
        """Return where the table of all characters begins."""
        start = self._at("cmap")
        for number in range(self.get_ushort(start + 2)):
            place = start + int(self.get_ulong(start + 4 + 8 * number + 4))
            if self.get_ushort(place) == _SEGMENTED:
                return place
        raise ttfonts.TTFError(f"{self.filename} has no table of characters in format 12")


class Glyphs:
    """Code point to glyph, as reportlab's dictionary."""

    def __init__(self, data: "FontFile", start: int) -> None:
        count = _LONG.unpack(data[start + 12 : start + 16])[0]
        groups = _GROUP.iter_unpack(data[start + _GROUPS_AT : start + _GROUPS_AT + _GROUP.size * count])
        columns: list[array[int]] = [array("L", column) for column in zip(*groups, strict=True)]
        self._first, self._last, self._glyph = columns
        self._more: dict[int, int] = {}
        for space, other in ((_HARD_SPACE, _PLAIN_SPACE), (_PLAIN_SPACE, _HARD_SPACE)):
            if other in self:
                self._more[space] = self[other]

    def get(self, code: int, default: int | None = None) -> int | None:
        """Return the glyph of a code point."""
        if code in self._more:
            return self._more[code]
        group = bisect_right(self._first, code) - 1
        if group < 0 or code > self._last[group]:
            return default
        return self._glyph[group] + code - self._first[group]

    def set(self, code: int, glyph: int) -> None:
        """Give a code point a glyph of its own."""
        self._more[code] = glyph

    def __getitem__(self, code: int) -> int:
        glyph = self.get(code)
        if glyph is None:
            raise KeyError(code)
        return glyph

    def __contains__(self, code: int) -> bool:
        return self.get(code) is not None


class Metrics:
    """Glyph to its width and left bearing, in units of the font, as reportlab's list."""

    def __init__(self, data: "FontFile", start: int, wide: int) -> None:
        self._data, self._start, self._wide = data, start, wide

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        if glyph < self._wide:
            return self._pair(glyph)
        place = self._start + 4 * self._wide + 2 * (glyph - self._wide)
        return self._pair(self._wide - 1)[0], _SHORT.unpack(self._data[place : place + 2])[0]

    def _pair(self, glyph: int) -> tuple[int, int]:
        place = self._start + 4 * glyph
        width, bearing = _METRIC.unpack(self._data[place : place + 4])
        return width, bearing


class Widths:
    """Code point to its width in thousandths of the size, as reportlab's dictionary."""

    def __init__(self, glyphs: Glyphs, metrics: Metrics, scale: float) -> None:
        self._glyphs, self._metrics, self._scale = glyphs, metrics, scale
        self._more: dict[int, float] = {}

    def get(self, code: int, default: float | None = None) -> float | None:
        """Return the width of a code point."""
        if code in self._more:
            return self._more[code]
        glyph = self._glyphs.get(code)
        if glyph is None:
            return default
        self._more[code] = width = self._metrics[glyph][0] * self._scale
        return width

    def set(self, code: int, width: float) -> None:
        """Give a code point a width of its own."""
        self._more[code] = width


class Places:
    """Glyph to where its outline begins, as reportlab's list; `short`: in the format for small fonts."""

    def __init__(self, data: "FontFile", start: int, *, short: bool) -> None:
        self._data, self._start = data, start
        self._number, self._unit = (_SHORT, 2) if short else (_LONG, 1)

    def __getitem__(self, glyph: int) -> int:
        place = self._start + self._number.size * glyph
        begins: int = self._number.unpack(self._data[place : place + self._number.size])[0]
        return begins * self._unit


class _Outlines:
    """All outlines, of which only what is cut out is copied."""

    def __init__(self, data: "FontFile", start: int) -> None:
        self._data, self._start = data, start

    def __getitem__(self, cut: slice) -> bytes:
        return self._data[self._start + cut.start : self._start + cut.stop]


class FontFile:
    """A file that is read where it is cut; reportlab takes it for an open file, and for its content too."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)
        self._open = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
        finalize(self, os.close, self._open)

    def read(self) -> "FontFile":
        """Return the content, none of which has been read yet."""
        return self

    def __getitem__(self, cut: slice) -> bytes:
        return os.pread(self._open, max(0, cut.stop - cut.start), cut.start)
