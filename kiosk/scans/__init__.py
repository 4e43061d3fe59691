"""Pages of materials: from files that nobody can vouch for to one PDF of our own making.

Whatever a citizen brings is read by a process of its own, with little memory, little time and no right to write; what
comes back are plain pictures. A file that would harm costs that process.
"""

from kiosk.scans.pages import MAX_FILE_BYTES, MAX_PAGES, Crop, Refusal, ScanPage, ScanRefused, Side
from kiosk.scans.workshop import bind_pages, read_pages

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_PAGES",
    "Crop",
    "Refusal",
    "ScanPage",
    "ScanRefused",
    "Side",
    "bind_pages",
    "read_pages",
]
