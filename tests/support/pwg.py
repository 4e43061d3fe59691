"""PWG raster as CUPS itself reads it: the second opinion on ours."""

import ctypes
import os
import tempfile

from PIL import Image

_HEADER_BYTES = 1796
_WIDTH, _HEIGHT, _BITS_PER_PIXEL, _BYTES_PER_LINE, _COLOR_SPACE = 372, 376, 388, 392, 400
_READ, _SGRAY = 0, 18


def pages_read_by_cups(data: bytes) -> list[Image.Image]:
    """Return the grey pages of a PWG raster document, read by libcups."""
    cups = ctypes.CDLL("libcups.so.2")
    cups.cupsRasterOpen.restype = ctypes.c_void_p
    for name in ("cupsRasterReadHeader2", "cupsRasterReadPixels", "cupsRasterClose"):
        getattr(cups, name).argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint][: 3 if "Pixels" in name else 2]
    cups.cupsRasterClose.argtypes = [ctypes.c_void_p]
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        stream = cups.cupsRasterOpen(os.dup(file.fileno()), _READ)
        assert stream, "CUPS takes it for no raster at all"
        pages = []
        header = ctypes.create_string_buffer(_HEADER_BYTES)
        while cups.cupsRasterReadHeader2(stream, header):
            pages.append(_page(cups, stream, header.raw))
        cups.cupsRasterClose(stream)
    return pages


def _page(cups: ctypes.CDLL, stream: int, header: bytes) -> Image.Image:
    def number(place: int) -> int:
        return int.from_bytes(header[place : place + 4], "little")

    width, height = number(_WIDTH), number(_HEIGHT)
    assert (number(_BITS_PER_PIXEL), number(_BYTES_PER_LINE), number(_COLOR_SPACE)) == (8, width, _SGRAY)
    line = ctypes.create_string_buffer(width)
    lines = []
    for _ in range(height):
        assert cups.cupsRasterReadPixels(stream, line, width) == width
        lines.append(line.raw)
    return Image.frombytes("L", (width, height), b"".join(lines))
