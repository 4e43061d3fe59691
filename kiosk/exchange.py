"""The values that pass between the terminal and the central platform, in the terminal's own words.

`sync.mapping` turns them into wire messages and back; `kiosk.storage` keeps them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Stream(StrEnum):
    """A row of operations with numbers of its own, so that a stuck one holds up no other; most urgent first."""

    APPLICATIONS = "applications"
    EVALUATIONS = "evaluations"
    AUDIT = "audit"


class OperationKind(StrEnum):
    """What a terminal may ask the platform to record."""

    APPLICATION_SUBMIT = "application.submit"
    APPLICATION_SUPPLEMENT = "application.supplement"
    APPLICATION_WITHDRAW = "application.withdraw"
    APPLICATION_COLLECT = "application.collect"
    EVALUATION_SUBMIT = "evaluation.submit"
    AUDIT_EVENT = "audit.event"

    @property
    def stream(self) -> Stream:
        """The stream in which new operations of this kind travel."""
        return _STREAMS[self]


_STREAMS = {
    OperationKind.APPLICATION_SUBMIT: Stream.APPLICATIONS,
    OperationKind.APPLICATION_SUPPLEMENT: Stream.APPLICATIONS,
    OperationKind.APPLICATION_WITHDRAW: Stream.APPLICATIONS,
    OperationKind.APPLICATION_COLLECT: Stream.APPLICATIONS,
    OperationKind.EVALUATION_SUBMIT: Stream.EVALUATIONS,
    OperationKind.AUDIT_EVENT: Stream.AUDIT,
}


@dataclass(frozen=True)
class Operation:
    """One row of the outbox; immutable from the moment a citizen confirmed."""

    op_id: str
    """UUIDv7, made when the citizen confirmed; the platform applies it at most once."""
    stream: Stream
    terminal_seq: int
    """Position in its stream, from 1, without gaps."""
    aggregate: str
    """What it is about: `application:<reference>`, `evaluation:<ticket code>` or `audit:<terminal>`."""
    base_version: int
    """Version of the aggregate the citizen saw; 0 for a new one."""
    kind: OperationKind
    made_at: datetime
    body: Mapping[str, Any]
    files: tuple[str, ...] = ()
    """SHA-256 of the files that belong to it and travel by themselves."""


@dataclass(frozen=True)
class SealedCopy:
    """An operation the platform has acknowledged, readable by the platform only; offered again after a restore."""

    op_id: str
    stream: Stream
    terminal_seq: int
    aggregate: str
    box: str
    """`contract.Sealed.box`."""


Waiting = Operation | SealedCopy
"""What may be pushed."""


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


class AskedKind(StrEnum):
    """What sort of thing the applicant is asked for."""

    FIELD = "field"
    MATERIAL = "material"
    OTHER = "other"


@dataclass(frozen=True)
class Asked:
    """One thing the applicant was asked to bring or to put right (补正, 容缺)."""

    kind: AskedKind
    key: str
    """A JSON pointer into the answers, the id of a material of the item, or a number."""
    title: str
    reason: str
    done: bool
    """It has been handed in."""


@dataclass(frozen=True)
class Collect:
    """Where and when a result can be collected."""

    where: str
    hours: str
    mailed: bool
    """It was sent by mail instead; `where` then says to whom or how."""


@dataclass(frozen=True)
class ToFollow:
    """A material that the citizen brings later."""

    name: str
    due_on: date | None
    """Its last day, counted by the platform; None: the calendar does not reach that far yet; to be announced."""


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
    asked: tuple[Asked, ...] = ()
    """All that was asked for, in the one asking there is."""
    asked_by: date | None = None
    """The last day for it; None with something not done: to be announced."""
    collect: Collect | None = None
    to_follow: tuple[ToFollow, ...] = ()
    """What is still to be brought, in the item's order."""


@dataclass(frozen=True)
class ReceiptKey:
    """A key by which the platform's receipts are told from others."""

    public_key: bytes
    """Ed25519, 32 bytes."""
    check_key: bytes = field(repr=False)
    """Of the check of the identity number's last four, 32 bytes."""
    last_day: date | None = None
    """Day after which nothing received was signed with it; None while it is in use."""


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
    proof: str | None = None
    """What the application's receipt proves, as its QR code holds it."""
    copy: SealedCopy | None = None
    """The operation sealed for the platform, to be kept; None when a sealed copy of it was sent."""


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
