"""The slip of a draft that is taken along: all there is to open it again."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from kiosk.slips.outlet import OutletLine

DRAFT = "draft"
"""What the slip of a draft belongs to: its form has no reference yet."""


@dataclass(frozen=True)
class DraftSlip:
    """草稿凭条: the code that opens a draft, what it opens, and until when."""

    code: str = field(repr=False)
    """In groups, as it is typed. Empty once the slip has left the terminal with its person."""
    url: str = field(repr=False)
    """The same behind an address that a phone or a terminal scans."""
    item: str
    item_name: str
    last_day: date
    left_out: tuple[str, ...]
    """Materials whose pages were not taken along and have to be handed in again."""
    edition: str
    outlet: OutletLine
    sample: bool

    about: ClassVar[str] = DRAFT
    """What it belongs to."""
