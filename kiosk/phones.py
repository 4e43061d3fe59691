"""A citizen's own phone, which hands over the pages of one material through the platform."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.codes import Modules
from kiosk.scans import Refusal


class PhoneStanding(StrEnum):
    """How a place for a phone stands."""

    ASKING = "asking"
    """The platform is being asked for one."""
    OPEN = "open"
    AWAY = "away"
    """The platform cannot be reached; it is asked again and again."""
    OVER = "over"
    """Its time is over; another can be had."""


@dataclass(frozen=True)
class PhonePlace:
    """Where a phone hands pages over, as the platform told it."""

    place: str = field(repr=False)
    url: str = field(repr=False)
    """Whoever knows it may send; it stands on the screen and nowhere else."""
    lasts_seconds: int


@dataclass(frozen=True)
class PhoneWish:
    """What the line is to do: have a place open, and bring what comes."""

    key: str
    """Of this wish; another place is another wish."""
    title: str
    """What the pages are for, as the phone shows it."""
    lasts_seconds: int


@dataclass(frozen=True)
class WaitingFile:
    """A file that waits at the platform."""

    number: int
    size: int
    """Bytes."""


@dataclass(frozen=True)
class PhoneNews:
    """What has happened at a place."""

    seen: bool
    """A phone has opened the page."""
    coming: bool
    """A phone is sending something."""
    waiting: WaitingFile | None


@dataclass(frozen=True)
class PhoneVerdict:
    """What became of a file."""

    pages: int
    """0: not taken."""
    refusal: Refusal | None = None
    dark: bool = False
    blurred: bool = False


@dataclass(frozen=True)
class PhoneFile:
    """A file that came from the phone, as the screen shows it."""

    number: int
    size: int
    """Bytes."""
    verdict: PhoneVerdict | None = None
    """None while it is being fetched and read."""


@dataclass(frozen=True)
class OfferedPlace:
    """A place as the session knows it."""

    wish: PhoneWish
    standing: PhoneStanding = PhoneStanding.ASKING
    url: str = field(default="", repr=False)
    code: Modules = field(default=(), repr=False)
    until: float = 0
    """Monotonic seconds."""
    seen: bool = False
    coming: bool = False
    files: tuple[PhoneFile, ...] = ()
    """Newest last."""

    def with_file(self, file: PhoneFile) -> tuple[PhoneFile, ...]:
        """Return the files with this one in the place of what was known of it."""
        return (*(one for one in self.files if one.number != file.number), file)
