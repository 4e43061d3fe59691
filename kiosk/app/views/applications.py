"""An application after it was confirmed, as the screens read it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.exchange import Asked, Collect, DueKind, OperationKind, Ticket, ToFollow


@dataclass(frozen=True)
class HistoryLine:
    """One step an application has taken, in words."""

    state: str
    title: str
    at: datetime
    note: str


@dataclass(frozen=True)
class Returned:
    """An application that is a draft again, because the platform does not take its item any more."""

    why: str
    """The platform's sentence."""
    until: date
    """The last day on which what was written is kept."""
    offered: bool
    """Whether it can be gone on with now."""


class Offer(StrEnum):
    """What the citizen may do about an application now."""

    SUPPLEMENT = "supplement"
    WITHDRAW = "withdraw"
    WITHDRAW_ONLINE = "withdraw_online"
    """As soon as the platform can be reached: the life cycle does not let it wait here."""
    COLLECT = "collect"
    """Say that the result is in one's hands."""
    TAKE_UP = "take_up"
    """Go on with what came back."""


@dataclass(frozen=True)
class PartView:
    """One matter of an integrated application, as a line among the others."""

    number: int
    item: str
    item_name: str
    state: str
    """State id of the life cycle; `QUEUED` until the platform has it."""
    state_title: str
    """Empty for a state that this edition does not know."""
    due_kind: DueKind | None = None
    due_on: date | None = None
    waits_for: tuple[str, ...] = ()
    """Names of the parts that have to be decided before it begins."""
    stopped_by: tuple[str, ...] = ()
    """Names of those of them that have not ended well: it cannot begin."""
    wanted: bool = False
    """Something was asked for that has not been handed in."""
    ready: bool = False
    """It has been said where its result can be collected."""
    holds_up: bool = False
    """Others wait for it, and cannot go on without it."""


@dataclass(frozen=True)
class ApplicationView:
    """An application as this terminal may show it now."""

    reference: str
    item: str
    item_name: str
    applicant: str
    """Masked name."""
    state: str
    """State id of the life cycle; `QUEUED` until the platform has it."""
    state_title: str
    citizen_text: str
    acknowledged: bool
    """The platform has received it. Until then it is 暂存 here, never 已提交."""
    due_kind: DueKind | None
    due_on: date | None
    """None with a `due_kind`: to be announced."""
    acceptance_workdays: int
    """Working days the platform has for its first answer, counted from when it receives it."""
    history: tuple[HistoryLine, ...]
    ticket: Ticket | None
    """The right to rate this service, while it is unspent."""
    evaluated: bool
    """A rating was given here, or the platform says that the ticket is spent."""
    as_of: datetime | None
    """When the platform was last heard; None: never."""
    asked: tuple[Asked, ...] = ()
    """All that the staff asked for."""
    asked_by: date | None = None
    """The last day for it; None with something still to come: to be announced."""
    collect: Collect | None = None
    to_follow: tuple[ToFollow, ...] = ()
    """What the citizen still brings, each by its last day."""
    offers: frozenset[Offer] = frozenset()
    waiting: frozenset[OperationKind] = frozenset()
    """What the citizen has done about it that the platform has not answered yet."""
    refused: frozenset[OperationKind] = frozenset()
    """What the platform did not take; an admin has to look at it."""
    parts: tuple[PartView, ...] = ()
    """Of an integrated application."""
    part: PartView | None = None
    """Where this is one part of an integrated application."""
    failure_policy: str = ""
    """What becomes of the other parts when one fails; empty but for integrated applications and their parts."""

    returned: Returned | None = None
    """It came back, and is a draft again."""

    @property
    def missing(self) -> tuple[Asked, ...]:
        """What was asked for and has not been handed in."""
        return tuple(one for one in self.asked if not one.done)
