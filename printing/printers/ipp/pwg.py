"""PWG raster: what an IPP Everywhere printer takes that does not take PDF (PWG 5102.4), in grey."""

import re
import struct
from collections.abc import Iterator, Sequence
from itertools import groupby

from PIL import Image

_POINTS_PER_INCH = 72
_HEADER_BYTES = 1796
_SGRAY = 18
_RUN = re.compile(rb"(.)\1{1,127}|(?:(.)(?!\2)){1,128}", re.DOTALL)
"""Up to 128 times the same pixel, or up to 128 that differ from their neighbours."""
_MOST_LINES = 256


def encode(pages: Sequence[Image.Image], *, dpi: int) -> bytes:
    """Return grey pages as one document."""
    parts = [b"RaS2"]
    for page in pages:
        parts.append(_header(page, dpi, len(pages)))
        parts.extend(_lines(page))
    return b"".join(parts)


def _header(page: Image.Image, dpi: int, count: int) -> bytes:
    """Return the page header of §4.3; what is not set is zero: one copy, no duplex, the printer's own choice."""
    header = bytearray(_HEADER_BYTES)
    header[0:9] = b"PwgRaster"
    points = (round(side * _POINTS_PER_INCH / dpi) for side in page.size)
    numbers = {276: (dpi, dpi), 340: (1,), 352: tuple(points), 372: page.size, 384: (8, 8, page.width, 0, _SGRAY)}
    numbers |= {420: (1,), 452: (count, 1, 1)}
    for place, values in numbers.items():
        struct.pack_into(f">{len(values)}I", header, place, *values)
    return bytes(header)


def _lines(page: Image.Image) -> Iterator[bytes]:
    """Yield the lines from the top down; equal neighbours are written once, with how often they come."""
    data, width = page.convert("L").tobytes(), page.width
    lines = (data[start : start + width] for start in range(0, len(data), width))
    for line, equal in groupby(lines):
        packed, left = _packed(line), len(list(equal))
        while left > 0:
            times = min(left, _MOST_LINES)
            yield bytes([times - 1]) + packed
            left -= times


def _packed(line: bytes) -> bytes:
    """Return a line in runs: a count less one and the pixel, or 257 less a count and the pixels."""
    parts = []
    for found in _RUN.finditer(line):
        run = found.group()
        repeated = found.group(1) is not None or len(run) == 1
        parts.append(bytes([len(run) - 1]) + run[:1] if repeated else bytes([257 - len(run)]) + run)
    return b"".join(parts)
