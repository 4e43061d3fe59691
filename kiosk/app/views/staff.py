"""What staff look at, and how they are called."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.catalogue import RefusedItem
from kiosk.exchange import Link, Scope, StreamDepth
from kiosk.storage import Incident, SetAside

RECENT_SECONDS = 90.0
"""From this age on, the last word of the platform says nothing about now."""


@dataclass(frozen=True)
class Call:
    """Somebody at the screen calls the staff."""

    since: datetime
    heard: bool = False
    """Whether the platform knows, and shows it at the desk."""
    answered: bool = False
    """Whether somebody there has said that they come."""


@dataclass(frozen=True)
class PrinterHealth:
    """What the spooler last said about the printer."""

    ready: bool | None
    """None: not asked yet."""
    reasons: tuple[str, ...]
    """Words of `printing.printers.Reason`; beside `ready` they are warnings, e.g. that the roll is near its end."""

    @property
    def word(self) -> str:
        """All of it in one word: `ready`, `unknown`, or the first reason."""
        if self.ready:
            return "ready"
        return self.reasons[0] if self.reasons else "unknown"


@dataclass(frozen=True)
class Health:
    """The terminal at a glance, for the staff corner."""

    link: Link
    last_contact: datetime | None
    clock_skew_seconds: float | None
    """Platform clock minus terminal clock: positive when the terminal is behind; None: not known."""
    streams: tuple[StreamDepth, ...]
    pulled_seconds: float | None
    """How old the last answer is that left nothing to fetch; None: there was none in this run."""
    disagreeing: tuple[Scope, ...]
    """What the platform counts otherwise than this terminal."""
    fetching: tuple[Scope, ...]
    """What is being fetched anew."""
    set_aside: tuple[SetAside, ...]
    printer: PrinterHealth
    incidents: tuple[Incident, ...]
    """Newest first."""
    refused_items: tuple[RefusedItem, ...]
    edition: str
    storage_free_bytes: int

    @property
    def outbox_count(self) -> int:
        """How many operations the platform has not settled, in all streams."""
        return sum(stream.waiting for stream in self.streams)

    @property
    def outbox_oldest(self) -> datetime | None:
        """When the oldest of them was made."""
        known = (stream.oldest_made_at for stream in self.streams)
        return min((at for at in known if at is not None), default=None)

    @property
    def synchronised(self) -> bool:
        """Whether this terminal has sent everything and holds what the platform holds, as of a moment ago."""
        recent = self.pulled_seconds is not None and self.pulled_seconds < RECENT_SECONDS
        return recent and not (self.outbox_count or self.disagreeing or self.fetching)
