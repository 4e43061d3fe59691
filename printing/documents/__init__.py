"""Slip → blocks → marks → PDF: the only home of reportlab and qrcode.

A slip is drawn once, as a PDF whose marks lie on the dots of a 203-dpi thermal head. Printers get that
PDF or its one-bit raster, never text, so that every name prints as it is drawn here.
"""

from printing.documents.composition import text_of
from printing.documents.drawing import draw, prepare
from printing.documents.fonts import missing_faces
from printing.documents.rastering import pages, picture_of, preview, preview_png, raster, strips

__all__ = [
    "draw",
    "missing_faces",
    "pages",
    "picture_of",
    "prepare",
    "preview",
    "preview_png",
    "raster",
    "strips",
    "text_of",
]
