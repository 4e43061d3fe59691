"""What the screens read: immutable answers to questions about the session and the machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from kiosk.applications import Field, FieldKind, FormPage, Problem
from kiosk.catalogue import ConditionQuestion, DataSource, Hindrance, Material, RefusedItem
from kiosk.exchange import Asked, Collect, DueKind, Link, OperationKind, Scope, StreamDepth, Ticket, ToFollow
from kiosk.materials import MaterialLine
from kiosk.scans import ScanPage
from kiosk.sharing import CITIZEN, Origin, Outcome, SharedValue
from kiosk.storage import Incident, SetAside

RECENT_SECONDS = 90.0
"""From this age on, the last word of the platform says nothing about now."""


@dataclass(frozen=True)
class PageSummary:
    """One page of a form in the progress line above it."""

    key: str
    title: str
    complete: bool
    """The person has been past it and it has no problem."""


@dataclass(frozen=True)
class FormView:
    """The form as it stands, seen from its present page."""

    form_id: str
    title: str
    item_name: str
    pages: tuple[PageSummary, ...]
    page_index: int
    page: FormPage
    question: int | None
    """Index of the one field that is asked now; None where the whole page is asked at once."""
    values: Mapping[str, Any] = field(repr=False)
    """By pointer, for the fields of this page that have a value."""
    problems: Mapping[str, Problem] = field(repr=False)
    """By pointer, only for fields of this page that were answered or tried to pass."""
    returning: bool
    """True when a change link of the check page led here."""
    supplementing: bool = False
    """True when the staff have asked for what stands on this one page."""
    whole: bool = True
    """Whether what they asked for is handed in all at once (补正), and not as it comes (容缺)."""
    wanting: int = 0
    """How many materials were in the way when the person tried to go on."""
    origins: Mapping[str, Origin] = field(default_factory=dict, repr=False)
    """By pointer: where the answers of this page come from."""
    locked: frozenset[str] = frozenset()
    """Pointers of what a source told and is not typed over; the person may object."""
    shareable: tuple[str, ...] = ()
    """Titles of the fields of this page that a source could answer."""

    @property
    def asked(self) -> tuple[Field, ...]:
        """The fields that are asked now."""
        return self.page.fields if self.question is None else (self.page.fields[self.question],)

    @property
    def ends_page(self) -> bool:
        """Whether nothing of the page is asked after this."""
        return self.question is None or self.question + 1 == len(self.page.fields)


@dataclass(frozen=True)
class ConditionsView:
    """Whether the item is for this person, as far as the answers say."""

    item_name: str
    number: int
    """Of the question that is asked, from 1."""
    taken: tuple[tuple[str, str], ...] = field(repr=False)
    """What was asked and answered so far."""
    asks: ConditionQuestion | None
    """None at the end."""
    hindrances: tuple[Hindrance, ...] = field(repr=False)
    barred: bool
    """Whether a rule in force says no; otherwise the person may go on."""
    assumed: bool
    """Nobody has confirmed the questions yet."""


@dataclass(frozen=True)
class CheckRow:
    """One answer on the check page."""

    pointer: str
    page_title: str
    title: str
    kind: FieldKind
    shown: tuple[str, ...] = field(repr=False)
    """What was answered, nothing when not provided: sensitive values masked, choices by their title, `yes` or `no`
    where that is the question, dates in ISO 8601."""
    provided: bool
    origin: Origin = CITIZEN


@dataclass(frozen=True)
class MaterialsView:
    """What the item asks for besides the answers."""

    item_name: str
    lines: tuple[MaterialLine, ...]


@dataclass(frozen=True)
class KeyView:
    """Something to be typed, by which sources are asked."""

    place: str
    """Pointer into the form, or the id of the key where the form does not ask for it."""
    title: str
    kind: FieldKind
    value: str = field(repr=False)
    problem: Problem | None
    """None too while nothing has been typed."""


@dataclass(frozen=True)
class ToldField:
    """One thing that a source told."""

    title: str
    value: SharedValue = field(repr=False)
    choice: str = field(default="", repr=False)
    """The title of the choice, where the form offers choices."""


@dataclass(frozen=True)
class QueryView:
    """One query that may be made, or what came of it."""

    query: str
    source: DataSource
    consent: str
    """What the person agrees to, whole."""
    asked: tuple[str, ...]
    """What is asked, by title."""
    materials: tuple[str, ...]
    """Names of the materials it stands for."""
    keys: tuple[str, ...]
    """Titles of what it is asked by."""
    ready: bool
    """Whether all of that is whole and right."""
    asking: bool
    outcome: Outcome | None
    told: tuple[ToldField, ...] = field(default=(), repr=False)
    at: datetime | None = None


@dataclass(frozen=True)
class SharingView:
    """What may be asked of authorities now."""

    item_name: str
    keys: tuple[KeyView, ...]
    queries: tuple[QueryView, ...]
    for_materials: bool
    """Whether it is about materials, and not about a page of the form."""


@dataclass(frozen=True)
class AskedMaterial:
    """A material that the staff asked for, and what has been put together of it here."""

    asked: Asked
    pages: int
    file: str | None
    """The one file its pages were made into."""


@dataclass(frozen=True)
class PagesView:
    """The pages of one material."""

    name: str
    material: Material | None
    """As the catalogue asks for it; None where the staff did, for a reason of theirs."""
    reason: str
    """Why the staff asked for it; may be empty."""
    pages: tuple[ScanPage, ...]
    room: bool
    """Whether another page may be added."""


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
