"""A page as it is shown and handed in, and why a file is not taken."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from kiosk.errors import KioskError

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 60_000_000
"""A little more than the largest photograph of a good phone."""
MAX_PAGES = 20
"""Of one material."""
TRIM = 0.04
"""Part of a page's side that one touch cuts off."""
TRIM_MOST = 0.4


class Refusal(StrEnum):
    """Why a file is not taken; `ui` has the sentences."""

    TOO_LARGE = "too_large"
    """More than `MAX_FILE_BYTES`."""
    WRONG_TYPE = "wrong_type"
    """Neither a picture nor a PDF, whatever it is called."""
    BROKEN = "broken"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    ENCRYPTED = "encrypted"
    """A PDF that asks for a password."""
    ACTIVE = "active"
    """A PDF with scripts, programs or files in it."""
    TOO_HEAVY = "too_heavy"
    """Reading it takes more time or memory than a page may."""


class ScanRefused(KioskError):
    """A file was not taken; nothing has changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"The file was not taken: {refusal.value}.")
        self.refusal = refusal


class Side(StrEnum):
    """A side of a page as it is shown."""

    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"


@dataclass(frozen=True)
class Crop:
    """What is cut off each side of the picture as it came, before it is turned; parts of 1."""

    top: float = 0
    right: float = 0
    bottom: float = 0
    left: float = 0


@dataclass(frozen=True)
class ScanPage:
    """One page; what was done to it is applied when the PDF is made, so that it can be taken back."""

    key: str
    jpeg: bytes = field(repr=False)
    """As it came, without anything the camera wrote about place or time."""
    preview: bytes = field(repr=False)
    """A small JPEG of it, for the screen."""
    width: int
    """Pixels of the preview."""
    height: int
    blurred: bool = False
    dark: bool = False
    turns: int = 0
    """Quarters to the right, 0 to 3."""
    crop: Crop = Crop()

    def turned(self) -> Self:
        """Return the page a quarter further to the right."""
        return replace(self, turns=(self.turns + 1) % 4)

    def trimmed(self, side: Side) -> Self:
        """Return the page with a little less at a side, as the side is shown now."""
        shown = list(Side)
        own = shown[(shown.index(side) - self.turns) % 4].value
        cut = min(TRIM_MOST, getattr(self.crop, own) + TRIM)
        return replace(self, crop=replace(self.crop, **{own: cut}))

    def whole(self) -> Self:
        """Return the page with nothing cut off."""
        return replace(self, crop=Crop())
