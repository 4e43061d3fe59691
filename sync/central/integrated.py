"""Integrated applications (集成办) at the platform: a row for the whole, and one for each part with a life of its own.

A part that waits for another cannot come nearer to a good end, and its times do not run, until that one is decided
well. A part that fails leaves the others as they are; those that waited for it say so and stop.

The whole stands, on lists, where its parts stand: with those that ask something of the applicant; else with those that
can go on, or, where none can, with those that wait; and when nothing is under way, with those decided well; of several
with the one that has come least far in the order of the data. Where no part ended well it stands with the first.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from sync.central import moves
from sync.central.deadlines import Deadline, Deadlines, DueKind
from sync.central.life_cycle import CITIZEN, DECIDED_OK, RECEIVED, STAFF, LifeCycle
from sync.central.records import Application, Step, from_row
from sync.central.services import Service
from sync.central.tables import applications, history
from sync.contract import WaitBody

PART_STEP, RELEASED, STOPPED = "part", "release", "stop"
"""Events in the history that nobody takes by themselves: of the whole when a part moved, of a part that waited."""
_PART = re.compile(r"(.+-[0-9A-Z])-([1-9])")
_MAX_NOTE = 2000


def whole_of(reference: str) -> str | None:
    """Return the application that a part's reference belongs to; None for the reference of an application."""
    found = _PART.fullmatch(reference)
    return found[1] if found else None


def part_reference(whole: str, number: int) -> str:
    """Return the name of a part."""
    return f"{whole}-{number}"


def waits_at_first(service: Service | None, chosen: Sequence[str], part: str) -> tuple[WaitBody, ...]:
    """Return what a part waits for when the application arrives."""
    first = service.first(part, chosen) if service else ()
    return tuple(WaitBody(part=chosen.index(each) + 1) for each in first)


def parts_of(connection: Connection, whole: str) -> tuple[Application, ...]:
    """Return the parts of an application, in order."""
    wanted = select(applications).where(applications.c.whole == whole).order_by(applications.c.part)
    return tuple(from_row(row) for row in connection.execute(wanted))


def opens(life_cycle: LifeCycle, application: Application, by: str, target: str) -> bool:
    """Tell whether a step of the life cycle may be taken as the parts stand.

    The whole moves with its parts alone. Of a part that waits, the citizen may let go; when what it waited for has
    failed, the staff may end it.
    """
    if application.parts:
        return False
    if not application.waits_for:
        return True
    stopped = any(each.failed for each in application.waits_for)
    return not life_cycle.may_end_well(target) and (by == CITIZEN or (stopped and by == STAFF))


@dataclass(frozen=True)
class Change:
    """What becomes of a part because another one has moved."""

    part: Application
    values: Mapping[str, Any]
    step: Step


@dataclass(frozen=True)
class Following:
    """What a step of one part does to the others, and to the whole."""

    life_cycle: LifeCycle
    deadlines: Deadlines
    failure_policy: str
    now: datetime

    def changes(self, moved: Application, parts: Sequence[Application]) -> Sequence[Change]:
        """Return what becomes of the parts that waited for the one that has `moved`; the others are left alone."""
        if moved.state == DECIDED_OK:
            judged = ((each, tuple(one for one in each.waits_for if one.part != moved.part)) for each in parts)
        elif self.life_cycle.may_end_well(moved.state):
            return ()
        else:
            judged = ((each, tuple(_failed(one, moved.part) for one in each.waits_for)) for each in parts)
        return [self._change(each, waits, moved) for each, waits in judged if waits != each.waits_for]

    def _change(self, part: Application, waits: tuple[WaitBody, ...], moved: Application) -> Change:
        values: dict[str, Any] = {"waits_for": moves.waits_written(waits), "version": part.version + 1}
        if not waits:
            begins = self.deadlines.on_entering(RECEIVED, self.now.date(), before=Deadline(), promised_workdays=None)
            values |= {"due_kind": begins.kind, "due_on": begins.on, "workdays_left": begins.workdays_left}
            note = f"“{moved.item_name}”已经办好，开始办这一件。"
        elif moved.state == DECIDED_OK:
            note = f"“{moved.item_name}”已经办好，还要等其他的。"
        else:
            note = f"“{moved.item_name}”没有办成，这一件先停着。{self.failure_policy}。"
        event = STOPPED if any(each.failed for each in waits) else RELEASED
        step = Step(part.version + 1, part.state, event, self.now, note[:_MAX_NOTE], None)
        return Change(part, values, step)


def _failed(wait: WaitBody, part: int) -> WaitBody:
    return wait.model_copy(update={"failed": True}) if wait.part == part else wait


def decided_well(connection: Connection, whole: str) -> frozenset[str]:
    """Return the references of those parts of an application that were once decided well.

    Their states do not tell it: what was filed away may have been denied before.
    """
    wanted = select(history.c.reference).join(applications, applications.c.reference == history.c.reference)
    found = wanted.where(applications.c.whole == whole, history.c.state == DECIDED_OK)
    return frozenset(connection.execute(found).scalars())


def state_of(life_cycle: LifeCycle, parts: Sequence[Application], decided_well: Collection[str]) -> str:
    """Return where the whole stands; the rule is this module's last paragraph.

    `decided_well` are the references of the parts that were.
    """
    under_way = [each for each in parts if each.state != DECIDED_OK and life_cycle.may_end_well(each.state)]
    asking = [each for each in under_way if each.due_kind == "supplement"]
    going = [each for each in under_way if not each.waits_for]
    well = [each for each in parts if each.reference in decided_well]
    for some in (asking, going, under_way, well):
        if some:
            return min((each.state for each in some), key=life_cycle.rank)
    return parts[0].state


def due_of(parts: Sequence[Application]) -> tuple[DueKind | None, date | None]:
    """Return what is due first among the parts; what the applicant has to do goes before what the staff have to."""
    timed = [each for each in parts if each.due_kind is not None]
    due = [each for each in timed if each.due_kind == "supplement"] or timed
    dated = [(each.due_on, each.part, each.due_kind) for each in due if each.due_on is not None]
    if dated:
        day, _, kind = min(dated)
        return kind, day
    return (due[0].due_kind, None) if due else (None, None)
