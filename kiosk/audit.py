"""The terminal's own log of what happened to it: a chain in which nothing can be changed or left out unnoticed.

Holds no personal data. The platform verifies the chain (`contract.AuditEvent` says how it is computed).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

FIRST = "0" * 64
"""What the first entry follows."""

Facts = Mapping[str, str | int]


class Happening(StrEnum):
    """What is worth an entry."""

    STARTED = "terminal.started"
    ENROLLED = "terminal.enrolled"
    SCOPE_REFETCHED = "scope.refetched"
    FEED_RESTARTED = "feed.restarted"
    SET_ASIDE = "operations.set_aside"
    OFFERED_AGAIN = "operations.offered_again"
    CLOSED = "operations.closed"
    EDITION_REFUSED = "edition.refused"
    EDITION_SHOWN = "edition.shown"
    STAFF_ENTERED = "staff.entered"
    STAFF_REFUSED = "staff.refused"


@dataclass(frozen=True)
class Entry:
    """One link of the chain."""

    event: Happening
    at: str
    """RFC 3339, hashed as it stands."""
    facts: Facts
    previous: str
    """`chained` of the entry before."""
    chained: str
    """SHA-256 over all of the above, in hex."""


def entry_after(previous: str, event: Happening, at: datetime, facts: Facts) -> Entry:
    """Return the entry that follows another."""
    said = at.isoformat()
    return Entry(event, said, facts, previous, _chained(previous, event, said, facts))


def chained_of(entry: Entry) -> str:
    """Return what `chained` of an entry has to be if nothing in it was changed."""
    return _chained(entry.previous, entry.event, entry.at, entry.facts)


def _chained(previous: str, event: str, at: str, facts: Facts) -> str:
    written = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256("\n".join((previous, event, at, written)).encode()).hexdigest()
