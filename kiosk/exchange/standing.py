"""How the terminal and its line are, and what it keeps for the platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.exchange.operations import Stream
from kiosk.exchange.told import Check


@dataclass(frozen=True)
class KeptFile:
    """A file of a citizen's that is kept for the platform."""

    sha256: str
    """Of its content, in hex: its name."""
    type: str
    """Media type, e.g. `application/pdf`."""
    size: int
    """Bytes."""


@dataclass(frozen=True)
class StreamDepth:
    """What waits in one stream."""

    stream: Stream
    waiting: int
    """Operations that the platform has not settled, or has forgotten."""
    oldest_made_at: datetime | None


@dataclass(frozen=True)
class Vitals:
    """How the terminal is, for people at the platform."""

    streams: tuple[StreamDepth, ...]
    set_aside: int
    """Operations that were refused and that no admin has dealt with."""
    files_waiting: int
    cursor: str | None
    checks: tuple[Check, ...]
    """What is held, as of `cursor`."""
    software: str
    edition: str
    """Version of the catalogue that is shown."""
    edition_hash: str
    printer: str
    """`ready`, `unknown`, or the word of what stops it."""
    free_bytes: int
    help_wanted_since: datetime | None = None
    """Since when somebody at the screen calls the staff."""


class Link(StrEnum):
    """What the terminal knows about its line to the platform."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    """The platform answers but does not accept this terminal; an admin has to act."""
