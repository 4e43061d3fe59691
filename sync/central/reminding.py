"""Reminders before a time is over, and making it longer once: when and how often is the life cycle's data.

Neither is a step: nothing that somebody decided on the state before is outdated by it. The history keeps both, and so
terminals and the desk show them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sync.central import guards
from sync.central.catalogue import Catalogue
from sync.central.columns import BEIJING
from sync.central.life_cycle import SYSTEM, LifeCycle, Transition
from sync.central.records import EXTEND, HAND_IN, REMIND, Application, Step
from sync.central.wording import day

_MAX_NOTE = 1000


@dataclass(frozen=True)
class Notice:
    """Something to be written down beside the steps, and what it changes."""

    event: str
    note: str
    until: date
    """The last day from now on."""
    values: Mapping[str, Any]


def reminded(taken: Sequence[Step]) -> int:
    """Return how often an applicant was reminded of the day that counts now."""
    count = 0
    for step in reversed(taken):
        if step.event == REMIND:
            count += 1
        elif step.event != HAND_IN:
            break
    return count


def reminder(application: Application, taken: Sequence[Step], catalogue: Catalogue, today: date) -> Notice | None:
    """Return the reminder whose time has come; one that comes late leaves as many working days as it should have."""
    ahead, last = step_ahead(catalogue.life_cycle, application), application.asked_by
    number = reminded(taken)
    if ahead is None or last is None or number >= len(ahead.reminders):
        return None
    before = ahead.reminders[number]
    if catalogue.workdays.between(today, last) > before or (number and _day_of(taken[-1]) == today):
        return None
    by = max(last, catalogue.workdays.after(today, before) or last)
    what = "、".join(each.title for each in guards.outstanding(application.asked))
    note = f"第 {number + 1} 次提醒：请在{day(by)}前补齐{what}。到期没有补，这件就不再办理了。"
    return Notice(REMIND, note[:_MAX_NOTE], by, _columns(application, by))


def extension(application: Application, taken: Sequence[Step], catalogue: Catalogue) -> Notice | None:
    """Return what it is to make the time longer now; None where that is not allowed, or has been done."""
    ahead, last = step_ahead(catalogue.life_cycle, application), application.asked_by
    if ahead is None or last is None or ahead.extension_workdays is None or _extended(application, taken):
        return None
    by = catalogue.workdays.after(last, ahead.extension_workdays)
    if by is None:
        return None
    return Notice(EXTEND, f"补交的最后一天延到{day(by)}，只能延这一次。", by, _columns(application, by))


def step_ahead(life_cycle: LifeCycle, application: Application) -> Transition | None:
    """Return the system's step that ends what the applicant has not done in time; None where nothing is asked."""
    if application.parts or application.waits_for or not guards.outstanding(application.asked):
        return None
    own = life_cycle.open_to(SYSTEM, application.state)
    return next((each for each in own if each.reminders or each.extension_workdays is not None), None)


def _extended(application: Application, taken: Sequence[Step]) -> bool:
    return any(step.event == EXTEND and step.state == application.state for step in taken)


def _columns(application: Application, by: date) -> Mapping[str, Any]:
    due = {"due_on": by} if application.due_kind == "supplement" else {}
    return {"asked_by": by, **due}


def _day_of(step: Step) -> date:
    return step.at.astimezone(BEIJING).date()
