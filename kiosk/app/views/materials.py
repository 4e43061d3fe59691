"""Materials and their pages, as the screens read them."""

from dataclasses import dataclass

from kiosk.catalogue import Material
from kiosk.exchange import Asked
from kiosk.materials import MaterialLine
from kiosk.scans import ScanPage


@dataclass(frozen=True)
class MaterialsView:
    """What the item asks for besides the answers."""

    item_name: str
    lines: tuple[MaterialLine, ...]


@dataclass(frozen=True)
class AskedMaterial:
    """A material that the staff asked for, and what has been put together of it here."""

    asked: Asked
    pages: int
    file: str | None
    """The one file its pages were made into."""


@dataclass(frozen=True)
class PagesView:
    """The pages of one material."""

    name: str
    material: Material | None
    """As the catalogue asks for it; None where the staff did, for a reason of theirs."""
    reason: str
    """Why the staff asked for it; may be empty."""
    pages: tuple[ScanPage, ...]
    room: bool
    """Whether another page may be added."""
