"""What the system itself does when a time is over: deemed acceptance, lapse, filing away.

The life cycle says which steps are the system's and in how many working days; a day that the published calendar does
not reach has not passed.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from itertools import repeat

from sqlalchemy import Connection, func, select

from sync.central import guards, moves, reminding
from sync.central.applications import Applications
from sync.central.catalogue import Catalogue
from sync.central.columns import BEIJING
from sync.central.feed import Writing
from sync.central.life_cycle import SYSTEM, Transition
from sync.central.moves import Move
from sync.central.platform import Platform
from sync.central.records import BESIDE, Application, Step, latest, steps
from sync.central.reminding import Notice
from sync.central.rounds import again_and_again
from sync.central.tables import applications, history

_EVERY_SECONDS = 60
_OWN_DAY = frozenset({moves.LAPSE, moves.DEFER_OVERDUE, moves.UPSTREAM_LAPSE})
"""Steps whose day was set when something was asked for."""


async def every_minute(platform: Platform) -> None:
    """Look for what is overdue soon after the start and every minute from then on, until cancelled."""
    every = repeat(_EVERY_SECONDS)
    spread = (pause * random.uniform(0.1, 1) for pause in every)  # noqa: S311 - spreads workers, guards nothing
    await again_and_again("what is overdue", partial(sweep, platform), spread)


def sweep(platform: Platform) -> int:
    """Remind, and take every step of the system's that is due; returns how many it took of both.

    May be done at any time, any number of times.
    """
    taken = _remind(platform)
    for reference in _due(platform):
        with platform.feed.writing() as writing:
            found = platform.applications.find(writing.connection, reference, lock=True)
            taken += found is not None and move_on(platform.applications, writing, found, platform.now()) is not found
    return taken


def move_on(all_of_them: Applications, writing: Writing, application: Application, now: datetime) -> Application:
    """Take the system's step if its time has come, and return the application as it is then.

    The caller has read it under lock; nobody's deadline is missed because the sweep has not come by yet.
    """
    move = _move_of(writing.connection, application, all_of_them.catalogue, now)
    if move is None:
        return application
    all_of_them.take_step(writing, application, move, now=now)
    moved = all_of_them.find(writing.connection, application.reference)
    return application if moved is None else moved


def _move_of(connection: Connection, application: Application, catalogue: Catalogue, now: datetime) -> Move | None:
    """Return the system's step whose time has come."""
    if application.parts or application.waits_for:
        return None  # the whole moves with its parts, and the times of a part that waits do not run
    return _Judged(application, steps(connection, application.reference), catalogue).move(now.date())


@dataclass(frozen=True)
class _Judged:
    """An application with the steps it has taken."""

    application: Application
    taken: Sequence[Step]
    catalogue: Catalogue

    def move(self, today: date) -> Move | None:
        for step in self.catalogue.life_cycle.open_to(SYSTEM, self.application.state):
            last, heard = self._last_day(step), reminding.reminded(self.taken) >= len(step.reminders)
            if last is not None and today > last and heard:  # 先发两次提醒
                return Move(step.event, by=SYSTEM, note=step.basis)
        return None

    def _last_day(self, step: Transition) -> date | None:
        if step.event in _OWN_DAY:
            return self.application.asked_by if guards.outstanding(self.application.asked) else None
        collect = self.application.collect
        if step.event == moves.MAIL_CONFIRMED and not (collect and collect.mailed):
            return None  # nothing was mailed: it lies ready until somebody comes
        entered = latest(self.taken).at.astimezone(BEIJING).date()
        return None if step.workdays is None else self.catalogue.workdays.after(entered, step.workdays)


def _remind(platform: Platform) -> int:
    """Remind those whose time is nearly over; returns how many."""
    all_of_them, today = platform.applications, platform.now().date()
    with platform.database.reading() as connection:
        found = [all_of_them.find(connection, each) for each in _nearly_over(platform, connection, today)]
        due = [each.reference for each in found if each and _reminder(connection, each, platform.catalogue, today)]
    for reference in due:
        with platform.feed.writing() as writing:
            application = all_of_them.find(writing.connection, reference, lock=True)
            if application is not None:
                remind(all_of_them, writing, application, platform.now())
    return len(due)


def remind(all_of_them: Applications, writing: Writing, application: Application, now: datetime) -> None:
    """Remind the applicant, if the time for it has come; the caller has read the application under lock."""
    notice = _reminder(writing.connection, application, all_of_them.catalogue, now.date())
    if notice is not None:
        all_of_them.note_down(writing, application, notice, now=now)


def _reminder(connection: Connection, application: Application, catalogue: Catalogue, today: date) -> Notice | None:
    return reminding.reminder(application, steps(connection, application.reference), catalogue, today)


def _nearly_over(platform: Platform, connection: Connection, today: date) -> Sequence[str]:
    """Return the applications whose last day is within the first reminder of it."""
    ahead = [each for each in platform.catalogue.life_cycle.transitions if each.by == SYSTEM and each.reminders]
    longest = max((each.reminders[0] for each in ahead), default=0)
    until = platform.catalogue.workdays.after(today, longest) or date.max
    concerned = applications.c.state.in_({each.source for each in ahead}) & (applications.c.asked_by <= until)
    return connection.execute(select(applications.c.reference).where(concerned)).scalars().all()


def _due(platform: Platform) -> Sequence[str]:
    """Return the applications whose time has come, without keeping anybody from writing: most only seem to be due."""
    all_of_them, now = platform.applications, platform.now()
    with platform.database.reading() as connection:
        found = [all_of_them.find(connection, reference) for reference in _candidates(platform, connection, now)]
        return [each.reference for each in found if each and _move_of(connection, each, platform.catalogue, now)]


def _candidates(platform: Platform, connection: Connection, now: datetime) -> Sequence[str]:
    """Return the applications that have been long enough in a state the system may end."""
    systems = [each for each in platform.catalogue.life_cycle.transitions if each.by == SYSTEM]
    own_day = {each.source for each in systems if each.event in _OWN_DAY}
    shortest = min(each.workdays for each in systems if each.workdays is not None)
    columns = applications.c
    last = select(history.c.reference).where(history.c.event.not_in(BESIDE)).group_by(history.c.reference)
    long_there = last.having(func.max(history.c.at) < now - timedelta(days=shortest))
    waits = columns.state.in_({each.source for each in systems} - own_day) & columns.reference.in_(long_there)
    named = columns.state.in_(own_day) & (columns.asked_by < now.date())
    return connection.execute(select(columns.reference).where(waits | named, columns.parts == 0)).scalars().all()
