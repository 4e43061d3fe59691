"""What the platform tells its terminals: rows of its feed, a page at a time, and their sums."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.exchange.progress import Progress, Ticket


class Scope(StrEnum):
    """What the terminal holds of the platform's: a kind of row, fetched, counted and checked by itself."""

    APPLICATION = "application"
    TICKET = "ticket"
    OUTLET = "outlet"
    EDITION = "edition"
    NOTICE = "notice"


@dataclass(frozen=True)
class PublishedEdition:
    """An edition of the catalogue that the platform has published; its files are fetched by themselves."""

    content_hash: str
    version: str
    urgent: bool
    """Shown as soon as it is there, whatever the terminal's clock says."""
    number: int
    """Counts up as editions are published: of two shown from the same day the later one counts."""
    shown_from: date


@dataclass(frozen=True)
class PublicNotice:
    """Something the outlets tell everybody (公告); never about a person."""

    id: str
    title: str
    text: str
    shown_from: date
    shown_until: date
    """The last day on which it is shown."""

    def current(self, day: date) -> bool:
        """Tell whether it is shown on a day."""
        return self.shown_from <= day <= self.shown_until


@dataclass(frozen=True)
class HomeOutlet:
    """Where the terminal stands, as the platform has it on file."""

    code: str
    name: str
    phone: str
    sample: bool


Row = Progress | Ticket | HomeOutlet | PublishedEdition | PublicNotice
"""What the platform's feed tells."""


@dataclass(frozen=True)
class Told:
    """A row of the platform's as it is now."""

    scope: Scope
    key: str
    version: int
    """Grows with the row; an older version never replaces a newer one."""
    body: str
    """A `Row` as JSON: hundreds arrive at a time, and few are ever looked into."""


@dataclass(frozen=True)
class Removed:
    """A row that left this terminal's scope."""

    scope: Scope
    key: str


Change = Told | Removed


@dataclass(frozen=True)
class Check:
    """How many rows of a scope there are, and their sum as `contract.ScopeCheck` describes it."""

    scope: Scope
    count: int
    checksum: str


@dataclass(frozen=True)
class Page:
    """Part of the platform's feed; stored together with its cursor or not at all."""

    changes: tuple[Change, ...]
    cursor: str
    more: bool
    checks: tuple[Check, ...] = ()
    """What the platform counts, as of the cursor; only without `more`."""
