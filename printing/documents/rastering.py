"""A PDF as dots: one bit a dot for thermal heads, grey for eyes.

PDFium is not made for two threads; one at a time goes through `_LOCK`.
"""

from io import BytesIO
from threading import Lock
from typing import Any

from PIL import Image

from printing.paper import DOTS_PER_INCH, MM_PER_INCH

_LOCK = Lock()
_POINTS_PER_INCH = 72
_STRIP_DOTS = 2400
"""A little more than a page of A4, and less than the 4096 that old graphics cards take."""
_DARK_BELOW = 140
"""Grey value under which a thermal head burns; chosen so that thin strokes of body text do not break."""


def raster(pdf: bytes) -> Image.Image:
    """Return the one-bit picture a 203-dpi head prints; every mark of ours falls on whole dots."""
    grey = _render(pdf, DOTS_PER_INCH / _POINTS_PER_INCH)
    return grey.point(lambda value: 255 * (value >= _DARK_BELOW)).convert("1", dither=Image.Dither.NONE)


def picture_of(pdf: bytes) -> bytes:
    """Return what a 203-dpi head prints as a small PNG file, for a phone."""
    file = BytesIO()
    raster(pdf).save(file, "PNG", optimize=True)
    return file.getvalue()


def pages(pdf: bytes, dpi: int) -> tuple[Image.Image, ...]:
    """Return every page in grey, for a printer that takes pictures."""
    import pypdfium2  # noqa: PLC0415 - as in _render

    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        return tuple(_grey(page, dpi / _POINTS_PER_INCH) for page in document)


def preview(pdf: bytes, *, dots_per_mm: float = 8.0) -> Image.Image:
    """Return the slip in grey, for a screen."""
    return _render(pdf, dots_per_mm * MM_PER_INCH / _POINTS_PER_INCH)


def preview_png(pdf: bytes) -> bytes:
    """Return the slip in grey as a PNG file, for a screen."""
    file = BytesIO()
    preview(pdf).save(file, "PNG")
    return file.getvalue()


def strips(pdf: bytes) -> tuple[bytes, ...]:
    """Return every page in grey, cut across into PNG files that any graphics card takes, in order."""
    files = []
    for page in pages(pdf, DOTS_PER_INCH):
        for top in range(0, page.height, _STRIP_DOTS):
            file = BytesIO()
            page.crop((0, top, page.width, min(top + _STRIP_DOTS, page.height))).save(file, "PNG", compress_level=1)
            files.append(file.getvalue())
    return tuple(files)


def _render(pdf: bytes, scale: float) -> Image.Image:
    import pypdfium2  # noqa: PLC0415 - 5 MB that a terminal with a printer for PDF never needs

    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        return _grey(document[0], scale)


def _grey(page: Any, scale: float) -> Image.Image:
    """Return a page as a picture of its own, and let the page go."""
    picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    picture.load()
    page.close()
    return picture.copy()
