"""One person's use of the terminal: an immutable snapshot and the pure functions that move it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from kiosk.applications import Judgement, part_reference
from kiosk.codes import Modules
from kiosk.exchange import Progress
from kiosk.materials import HandedIn
from kiosk.phones import OfferedPlace
from kiosk.sessions.promising import Promising
from kiosk.sessions.steps import Step
from kiosk.sharing import Gathered

WRONG_TRIES_MAX = 5
"""Wrong look-ups in one session; then no more are answered."""


class OpenOutcome(StrEnum):
    """What came of opening, or dropping, a draft by its code."""

    OPENED = "opened"
    DROPPED = "dropped"
    """There is none under this code now, whether there was one or not."""
    NOT_OPENED = "not_opened"
    """Mistyped, unknown, over, dropped or damaged; which of them is never told."""
    LOCKED = "locked"
    """Too many wrong codes in this session."""
    NOT_OFFERED = "not_offered"
    """Its item is not offered at present; the draft stays at the platform."""
    PLATFORM_AWAY = "platform_away"


@dataclass(frozen=True)
class TakenAway:
    """A draft that has just been taken along; the slip says the same."""

    code: str = field(repr=False)
    modules: Modules = field(repr=False)
    last_day: date
    left_out: tuple[str, ...]
    """Materials whose pages did not fit in."""


@dataclass(frozen=True)
class Opened:
    """What has to be said about a draft before somebody goes on with it."""

    lost: tuple[str, ...]
    """Titles of answers that the form does not ask for any more, or not so."""
    again: tuple[str, ...]
    """Materials whose pages have to be handed in again."""


class LookUpOutcome(StrEnum):
    """What came of asking for an application by reference and last four."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    """Unknown reference or wrong last four; which of the two is never told."""
    NOT_A_REFERENCE = "not_a_reference"
    LOCKED = "locked"
    """Too many wrong tries in this session."""
    PLATFORM_AWAY = "platform_away"
    """Not one of this terminal's applications, and the platform cannot be asked now."""


@dataclass(frozen=True)
class OnPhone:
    """A slip that is offered as a code on the screen, because paper is impossible."""

    about: str
    """`Slip.about` of the slip."""
    kind: str
    """Its kind, as `kiosk.slips.kind_of` names it."""
    modules: Modules = field(repr=False)
    until: float
    """Monotonic seconds."""


@dataclass(frozen=True)
class Session:
    """What the machine knows of the person in front of it; wiped when they leave."""

    id: str
    """Empty while nobody is there."""
    step: Step = Step.START
    trail: tuple[Step, ...] = ()
    """Steps behind the present one, oldest first; `back` goes to the last of them."""
    category: str | None = None
    item: str | None = None
    held: frozenset[str] = frozenset()
    """Ids of the item's materials that the person has ticked off as at hand."""
    examined: tuple[int, ...] = field(default=(), repr=False)
    """Which answer was given to each of the questions about the item's conditions so far; never kept or sent."""
    query: str = field(default="", repr=False)
    """What was typed to find something; stays while the person goes to look at what was found."""
    situation: str | None = None
    path: str | None = None
    """The decision path that is walked."""
    chosen: tuple[int, ...] = ()
    """Which answer was given to each of its questions so far."""
    linked: str | None = None
    """The integrated service that is looked at."""
    package: str | None = None
    """The package that is looked at."""
    page: int = 0
    """Index of the form page shown."""
    question: int = 0
    """Index of the field the person is at on that page; asked alone where questions are asked one at a time."""
    reached: int = 0
    """Highest page index the person has come to; the number of pages once all were passed."""
    returning: bool = False
    """True when a change link of the check page led to this page: the next page is the check page again."""
    answers: Mapping[str, Any] = field(default_factory=dict, repr=False)
    handed: Mapping[str, HandedIn] = field(default_factory=dict, repr=False)
    """What the person did about materials, by their ids."""
    gathered: Gathered = field(default_factory=Gathered, repr=False)
    """What sources told, and where each answer comes from."""
    material: str | None = None
    """The material whose pages are being put together."""
    taken: str | None = None
    """Name, at the platform, of the draft of this form that was opened or taken along last."""
    returned: str | None = None
    """Id of the operation that this form came back from, because the platform did not take its item any more."""
    promising: Promising = field(default_factory=Promising)
    """How far the person has come with the commitment that replaces materials."""
    phone: OfferedPlace | None = None
    """Where a phone may hand pages of it over; closed when the person leaves PAGES."""
    tried: frozenset[str] = frozenset()
    """Pointers of fields the person has answered or tried to pass: only their problems are shown."""
    reference: str | None = None
    """The application this session submitted or found."""
    part: int = 0
    """The part of it that is looked at, from 1; 0: the whole."""
    found: Progress | None = field(default=None, repr=False)
    """The platform's word on an application that this terminal does not hold itself."""
    proof: str = field(default="", repr=False)
    """Last four of the identity number by which `reference` was found or submitted."""
    supplement: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What the person puts right or adds, by pointer of the field asked for."""
    brought: Mapping[str, HandedIn] = field(default_factory=dict, repr=False)
    """What the person puts together of materials that the staff asked for, by application or part and their ids."""
    take_away: TakenAway | None = field(default=None, repr=False)
    opened: Opened | None = None
    """At OPENING: the draft is open, and this has changed since it was taken along."""
    opening_problem: OpenOutcome | None = None
    look_up_problem: LookUpOutcome | None = None
    wrong_tries: int = 0
    sought: str = ""
    """Reference that a scanner read, so that nobody has to type it."""
    judgement: Judgement | None = None
    """What was found out about the receipt that was scanned last."""
    on_phone: OnPhone | None = None
    card_last_four: str = field(default="", repr=False)
    """Read from an identity card on the look-up page, so that nobody has to type it."""

    @property
    def about(self) -> str:
        """What is looked at: the application, or a part of it; empty where there is none."""
        return part_reference(self.reference or "", self.part)


NOBODY = Session(id="")
"""The terminal waits for the next person."""
_LEFT_BEHIND: Mapping[str, Any] = {"look_up_problem": None, "phone": None}
"""What belongs to a step alone."""
_UNBEGUN: Mapping[str, Any] = {
    "held": frozenset(),
    "examined": (),
    "answers": {},
    "handed": {},
    "gathered": Gathered(),
    "promising": Promising(),
    "taken": None,
    "returned": None,
    "tried": frozenset(),
    "page": 0,
    "question": 0,
    "reached": 0,
    "returning": False,
}
"""What belongs to the application for one item, before anybody has done anything about it."""


def advance(session: Session, step: Step, **changes: Any) -> Session:
    """Go to `step`, with the present one behind it."""
    trail = session.trail if step is session.step else (*session.trail, session.step)
    return replace(session, step=step, trail=trail, **{**_LEFT_BEHIND, **changes})


def retreat(session: Session, **changes: Any) -> Session:
    """Go back to the step behind."""
    return replace(session, step=session.trail[-1], trail=session.trail[:-1], **{**_LEFT_BEHIND, **changes})


def rewind(session: Session, step: Step, **changes: Any) -> Session:
    """Go back to a step that lies behind, as `retreat` would, again and again."""
    trail = session.trail[: session.trail.index(step)]
    return replace(session, step=step, trail=trail, **{**_LEFT_BEHIND, **changes})


def choose(session: Session, item: str) -> Session:
    """Turn to an item; answers for another one are dropped, those for the same one are kept."""
    if item == session.item:
        return session
    return replace(session, item=item, **_UNBEGUN)


def submitted(session: Session, reference: str, proof: str) -> Session:
    """Go to SUBMITTED, with all answers gone and nothing behind that could be confirmed twice."""
    return replace(
        session,
        step=Step.SUBMITTED,
        trail=(Step.START, Step.CATEGORIES),
        reference=reference,
        part=0,
        proof=proof,
        supplement={},
        brought={},
        item=None,
        **_UNBEGUN,
    )
