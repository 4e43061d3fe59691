"""What the desk's pages show: rows and counts of the list, the whole of one application."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from sync.central import feed, inspecting, integrated, moves, records, staff, wording
from sync.central.catalogue import Catalogue
from sync.central.desk import asking, commitments, days, files, in_person, more_time, origins, parts
from sync.central.desk.answers import Section, sections
from sync.central.desk.asking import Line
from sync.central.desk.days import Due
from sync.central.desk.files import NamedFile
from sync.central.desk.parts import OneOf, PartLine
from sync.central.life_cycle import Transition
from sync.central.platform import Platform
from sync.central.records import Application, Step, from_row, steps
from sync.central.tables import applications, outlets, terminals
from sync.central.wording import StepWords

MOST_ROWS = 200
_FRESH_SECONDS = 20
_BESIDE = {
    records.REMIND: wording.REMINDED,
    records.EXTEND: wording.MORE_TIME,
    records.INSPECTED: wording.INSPECTION,
    records.TO_RECTIFY: wording.INSPECTION,
}


@dataclass(frozen=True)
class ListRow:
    """One application in the list."""

    application: Application
    outlet: str
    state_title: str
    tone: str
    due: Due | None
    asked: str
    """When the applicant has to have handed in what was asked for, and how often they were reminded; may be empty."""
    is_fresh: bool


@dataclass(frozen=True)
class Listing:
    """The list as one clerk looks at it."""

    rows: tuple[ListRow, ...]
    counts: Mapping[str, int]
    """How many lie on each shelf; `all` for all of them."""
    show: str
    search: str
    seen: int
    """Number of the feed that this list is up to date with."""
    now: datetime


@dataclass(frozen=True)
class OfferedStep:
    """A step the clerk may take now."""

    event: str
    target_title: str
    words: StepWords
    lines: tuple[Line, ...] = ()
    """What may be ticked."""


@dataclass(frozen=True)
class PastStep:
    """A step that has been taken."""

    step: Step
    title: str
    by: str


@dataclass(frozen=True)
class MaterialRow:
    """A material as it stood when the application arrived."""

    name: str
    state: str
    trust: str
    due_on: date | None
    file: str | None
    told: tuple[str, ...] = ()
    """What an authority told of it, or what came of asking."""


@dataclass(frozen=True)
class Detail:
    """One application with everything a clerk needs to decide."""

    application: Application
    outlet: str
    state_title: str
    tone: str
    due: Due | None
    sections: tuple[Section, ...]
    materials: tuple[MaterialRow, ...]
    commitment: commitments.Signed | None
    in_person: frozenset[str]
    """What the applicant may do at the window now."""
    files: tuple[NamedFile, ...]
    offered: tuple[OfferedStep, ...]
    history: tuple[PastStep, ...]
    now: datetime
    parts: tuple[PartLine, ...] = ()
    """Of an integrated application."""
    one_of: OneOf | None = None
    """Of a part: what it belongs to."""
    spared: str = ""
    """How much the applicant did not have to type or hand in."""
    asked: str = ""
    """When the applicant has to have handed in what was asked for, and how often they were reminded; may be empty."""
    more_time_until: date | None = None
    """The day until which the applicant may be given time, where they may."""


def listing(platform: Platform, connection: Connection, *, show: str, search: str) -> Listing:
    """Return the newest applications on the shelf `show` (all for an unknown one) that match `search`."""
    group = next((group for group in wording.SHELVES if group.key == show), None)
    wanted = (
        select(applications, outlets.c.name.label("outlet_name"))
        .join(terminals, terminals.c.code == applications.c.terminal)
        .join(outlets, outlets.c.code == terminals.c.outlet)
        .order_by(applications.c.received_at.desc(), applications.c.reference)
        .where(applications.c.whole.is_(None))
        .limit(MOST_ROWS)
    )
    if group is wording.TO_INSPECT:
        wanted = wanted.where(inspecting.waiting())
    elif group is not None:
        wanted = wanted.where(applications.c.state.in_(group.states))
    if search:
        wanted = wanted.where(_matches(search))
    now = platform.now()
    seen = feed.life(connection).head
    found = connection.execute(wanted)
    outlet_names = {row.reference: (from_row(row), row.outlet_name) for row in found}
    reminders = days.reminders(connection, outlet_names)
    rows = tuple(_list_row(platform, *each, reminders=reminders, now=now) for each in outlet_names.values())
    shown = "all" if group is None else group.key
    return Listing(rows, _counts(connection), shown, search, seen, now)


def detail(platform: Platform, connection: Connection, reference: str) -> Detail | None:
    """Return the application of that reference; None when there is none."""
    application = platform.applications.find(connection, reference)
    if application is None:
        return None
    outlet = select(outlets.c.name).join(terminals).where(terminals.c.code == application.terminal)
    life_cycle = platform.catalogue.life_cycle
    accepted_under = platform.catalogues.of(connection, application.edition)
    names = staff.names_of(connection)
    now = platform.now()
    taken = steps(connection, reference)
    whole = platform.applications.find(connection, application.holder) or application
    return Detail(
        application=application,
        outlet=connection.execute(outlet).scalar_one(),
        state_title=life_cycle.state(application.state).title,
        tone=wording.tone_of(application.state),
        due=days.due(platform, application, now.date()),
        sections=_sections(accepted_under, application, whole, now),
        materials=tuple(
            _material(each, accepted_under, now) for each in _materials(accepted_under, application, whole)
        ),
        commitment=commitments.of(connection, application, accepted_under, taken),
        in_person=in_person.offered(platform, application),
        files=files.of(connection, application.holder),
        offered=tuple(
            _offer(platform, application, accepted_under, step) for step in platform.applications.offered(application)
        ),
        history=tuple(
            PastStep(step, _BESIDE.get(step.event, life_cycle.state(step.state).title), _by(step, names))
            for step in reversed(taken)
        ),
        now=now,
        parts=parts.lines(platform, connection, application),
        one_of=parts.one_of(platform, connection, application),
        spared=origins.spared(application),
        asked=days.asked(platform, application, days.reminders(connection, [reference]), now.date()),
        more_time_until=more_time.until(platform, application, taken),
    )


def _sections(
    accepted_under: Catalogue, application: Application, whole: Application, now: datetime
) -> tuple[Section, ...]:
    origin = origins.origins(whole, accepted_under, now)
    if application.whole:
        return parts.answers_of(accepted_under, application, whole.item, origin)
    return sections(accepted_under.form(application.form), application.answers, origin)


def _materials(accepted_under: Catalogue, application: Application, whole: Application) -> Sequence[Mapping[str, Any]]:
    return parts.materials_of(accepted_under, application, whole) if application.whole else application.materials


def _material(kept: Mapping[str, Any], accepted_under: Catalogue, now: datetime) -> MaterialRow:
    due_on = kept.get("due_on")
    return MaterialRow(
        name=kept["name"],
        state=wording.MATERIALS.get(kept["state"], kept["state"]),
        trust=kept.get("trust") or "",
        due_on=date.fromisoformat(due_on) if due_on else None,
        file=kept.get("file"),
        told=origins.told(kept, accepted_under, now),
    )


def _list_row(
    platform: Platform, application: Application, outlet: str, *, reminders: Mapping[str, int], now: datetime
) -> ListRow:
    return ListRow(
        application=application,
        outlet=outlet,
        state_title=platform.catalogue.life_cycle.state(application.state).title,
        tone=wording.tone_of(application.state),
        due=days.due(platform, application, now.date()),
        asked=days.asked_in_short(platform, application, reminders, now.date()),
        is_fresh=(now - application.received_at).total_seconds() < _FRESH_SECONDS,
    )


def _by(step: Step, names: Mapping[str, str]) -> str:
    if step.event == "receive":
        return wording.RECEIVED_FROM
    by_applicant = step.event in {*moves.WHOLE, moves.WITHDRAW, moves.PICK_UP, records.HAND_IN}
    return names.get(step.staff or "", wording.BY_APPLICANT if by_applicant else wording.BY_ITSELF)


def _offer(platform: Platform, application: Application, accepted_under: Catalogue, step: Transition) -> OfferedStep:
    title = platform.catalogue.life_cycle.state(step.target).title
    words = wording.step_words(step.event, title)
    return OfferedStep(step.event, title, words, askable(accepted_under, application, words.asks))


def askable(accepted_under: Catalogue, application: Application, asks: str) -> tuple[Line, ...]:
    """Return what a step of that kind may ask the applicant for."""
    if not asks:
        return ()
    materials = accepted_under.materials_of(application.item)
    if asks == "materials":
        return tuple(Line("material", each.id, each.name) for each in materials if each.deferrable)
    fields = asking.lines_of(accepted_under.form(application.form), application.answers)
    return (*(Line("material", each.id, each.name) for each in materials), *fields)


def _counts(connection: Connection) -> Mapping[str, int]:
    wholes = applications.c.whole.is_(None)
    by_state = select(applications.c.state, func.count()).where(wholes).group_by(applications.c.state)
    counts = {group.key: 0 for group in wording.GROUPS} | {"all": 0}
    for state, count in connection.execute(by_state):
        counts[wording.group_of(state)] += count
        counts["all"] += count
    to_inspect = select(func.count()).select_from(applications).where(wholes, inspecting.waiting())
    return counts | {wording.TO_INSPECT.key: connection.execute(to_inspect).scalar_one()}


def _matches(search: str) -> ColumnElement[bool]:
    columns = applications.c
    return or_(
        columns.reference.icontains(integrated.whole_of(search) or search, autoescape=True),
        columns.applicant.icontains(search, autoescape=True),
        columns.item_name.icontains(search, autoescape=True),
    )
