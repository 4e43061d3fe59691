"""What people of a world did and were promised: the model."""

from dataclasses import dataclass, field
from enum import StrEnum


class What(StrEnum):
    """What somebody applies for."""

    PLAIN = "one matter"
    WITH_FILE = "one matter, with a file"
    SEVERAL = "several matters on one form"


@dataclass(frozen=True)
class Followed:
    """Something that a citizen did about an application that the platform had."""

    terminal: str
    name: str
    """The reference, of a part with its number."""
    act: str
    """`supplement`, `withdraw` or `collect`."""


@dataclass
class Promises:
    """What has to be true in the end, whatever happened: the model."""

    confirmed: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Terminal and request, by reference: a citizen saw this reference."""
    files: dict[str, str] = field(default_factory=dict)
    """SHA-256 of the file that belongs to it, by reference."""
    ratings: dict[str, int] = field(default_factory=dict)
    """Level by ticket."""
    files_lost: set[str] = field(default_factory=set)
    """SHA-256 of files that a restore took from the platform's disk: it must never say that it has them."""
    followed: dict[str, Followed] = field(default_factory=dict)
    """What citizens did about applications later, by op_id."""
    in_vain: dict[str, str] = field(default_factory=dict)
    """Terminal by op_id, of what the platform can never apply."""
