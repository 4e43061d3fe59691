"""An application as the platform sees it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum


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
class WaitsFor:
    """A part that has to be decided first."""

    part: int
    """Its number."""
    failed: bool
    """It has ended otherwise than well, so that the one that waits cannot begin."""


@dataclass(frozen=True)
class PartProgress:
    """One matter of an integrated application."""

    number: int
    """From 1; stands behind the application's reference."""
    item: str
    """Of an item, or of a matter that another authority decides."""
    item_name: str
    state: str
    version: int
    due_kind: DueKind | None
    due_on: date | None
    history: tuple[HistoryEntry, ...]
    asked: tuple[Asked, ...] = ()
    asked_by: date | None = None
    collect: Collect | None = None
    waits_for: tuple[WaitsFor, ...] = ()
    """What has to be decided before it begins; empty once it may."""


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
    parts: tuple[PartProgress, ...] = ()
    """Of an integrated application: each with its own state."""
    waits_for: tuple[WaitsFor, ...] = ()
    """Of one part, seen by itself: what has to be decided before it begins."""

    def part(self, number: int) -> "Progress | None":
        """Return a part as if it were an application of its own, but for the rating; None for one there is not."""
        found = next((one for one in self.parts if one.number == number), None)
        if found is None:
            return None
        return replace(
            self,
            reference=f"{self.reference}-{number}",
            item=found.item,
            item_name=found.item_name,
            state=found.state,
            version=found.version,
            due_kind=found.due_kind,
            due_on=found.due_on,
            history=found.history,
            ticket=None,
            asked=found.asked,
            asked_by=found.asked_by,
            collect=found.collect,
            to_follow=(),
            parts=(),
            waits_for=found.waits_for,
        )


@dataclass(frozen=True)
class ReceiptKey:
    """A key by which the platform's receipts are told from others."""

    public_key: bytes
    """Ed25519, 32 bytes."""
    check_key: bytes = field(repr=False)
    """Of the check of the identity number's last four, 32 bytes."""
    last_day: date | None = None
    """Day after which nothing received was signed with it; None while it is in use."""
