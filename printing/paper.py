"""The paper a slip is set on; one description of a slip serves all of them."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import parse_qsl, urlencode

from kiosk import SettingsError

DOTS_PER_INCH: Final = 203
MM_PER_INCH: Final = 25.4


@dataclass(frozen=True)
class Paper:
    """A kind of paper in dots of a 203-dpi head; the margins beside the printable width are equal."""

    width: int
    printable: int
    height: int | None = None
    """None: a roll, cut off where the slip ends."""
    margin: int = 0
    """White at the top and at the bottom of each page; a roll needs none beyond the slip's own."""

    @property
    def beside(self) -> int:
        """Dots of white on either side."""
        return (self.width - self.printable) // 2


ROLL_80: Final = Paper(width=640, printable=576)
"""80 mm, of which the head reaches 72."""
ROLL_58: Final = Paper(width=464, printable=384)
"""58 mm, of which the head reaches 48."""
A4: Final = Paper(width=1678, printable=1360, height=2373, margin=140)
PAPERS: Final = MappingProxyType({"80": ROLL_80, "58": ROLL_58, "a4": A4})


def paper_at(address: str) -> Paper:
    """Return the paper in the printer at `address`, 80 mm unless it ends in e.g. `?paper=58`.

    Raises SettingsError for a paper there is no layout for.
    """
    name = dict(parse_qsl(_query(address))).get("paper", "80")
    if name not in PAPERS:
        known = ", ".join(PAPERS)
        raise SettingsError(f"The printer address {address!r} names no paper we can set a slip on: {known}.")
    return PAPERS[name]


def without_paper(address: str) -> str:
    """Return a printer's address as the printer itself needs it."""
    query = _query(address)
    if not query:
        return address
    before, after = address.split(f"?{query}", 1)
    left = urlencode([(name, value) for name, value in parse_qsl(query) if name != "paper"])
    return f"{before}?{left}{after}" if left else before + after


def _query(address: str) -> str:
    return address.partition("?")[2].partition("#")[0]
