"""The values that pass between the terminal and the central platform, in the terminal's own words.

`sync.mapping` turns them into wire messages and back; `kiosk.storage` keeps them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class OperationKind(StrEnum):
    """What a terminal may ask the platform to record."""

    APPLICATION_SUBMIT = "application.submit"
    EVALUATION_SUBMIT = "evaluation.submit"


@dataclass(frozen=True)
class Operation:
    """One row of the outbox; immutable from the moment a citizen confirmed."""

    op_id: str
    """UUIDv7, made when the citizen confirmed; the platform applies it at most once."""
    terminal_seq: int
    """Position in this terminal's own order, from 1, without gaps."""
    aggregate: str
    """What it is about: `application:<reference>` or `evaluation:<ticket code>`."""
    base_version: int
    """Version of the aggregate the citizen saw; 0 for a new one."""
    kind: OperationKind
    made_at: datetime
    body: Mapping[str, Any]


class Verdict(StrEnum):
    """What the platform did with an operation."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Ticket:
    """The platform-issued single-use right to rate one service event."""

    code: str
    """Short code for people without a phone, also the key of the ticket."""
    url: str
    """Opaque address behind the evaluation QR; the platform's business, never built here."""
    expires_on: date


class DueKind(StrEnum):
    """What has to happen by `Progress.due_on`."""

    ACCEPTANCE = "acceptance"
    DECISION = "decision"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True)
class HistoryEntry:
    """One step of an application that has already been taken."""

    state: str
    """State id of the life cycle, e.g. `ACCEPTED`."""
    at: datetime
    note: str
    """What the staff wrote for the citizen; may be empty."""


@dataclass(frozen=True)
class Progress:
    """An application as the platform sees it."""

    reference: str
    item: str
    item_name: str
    state: str
    version: int
    """Grows by one with every change; an older version never replaces a newer one."""
    applicant: str
    """Masked name."""
    identity_check: str
    """`identity.check_of(reference, last four)`: lets the terminal check a look-up, holds no number."""
    received_at: datetime
    due_kind: DueKind | None
    due_on: date | None
    """None with a `due_kind`: the working-day calendar does not reach that far yet; to be announced."""
    history: tuple[HistoryEntry, ...]
    """Oldest first."""
    ticket: Ticket | None
    """The right to rate this service, while it is unspent."""


@dataclass(frozen=True)
class Settled:
    """The platform's answer to one operation."""

    op_id: str
    verdict: Verdict
    code: str = ""
    """Why it was rejected, as a word a program may compare."""
    detail: str = ""
    """Why it was rejected, as a sentence for a person."""
    progress: Progress | None = None
    """The application after the operation, where it is about one."""


@dataclass(frozen=True)
class Removed:
    """A row that left this terminal's scope."""

    kind: str
    """`application` or `ticket`."""
    key: str


Change = Progress | Ticket | Removed


@dataclass(frozen=True)
class Page:
    """Part of the platform's feed; stored together with its cursor or not at all."""

    changes: tuple[Change, ...]
    cursor: str
    more: bool


class Link(StrEnum):
    """What the terminal knows about its line to the platform."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    REFUSED = "refused"
    """The platform answers but does not accept this terminal; an admin has to act."""
