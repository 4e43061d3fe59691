"""What is done once a day: old applications leave the terminals, old deletions and stray files are forgotten."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import chain, repeat

from sqlalchemy import delete, func, select, update

from sync.central import inquiries, kept_drafts, notices, tickets
from sync.central.columns import BEIJING
from sync.central.platform import Platform
from sync.central.rounds import again_and_again
from sync.central.tables import applications, enrolments, history, terminals
from sync.central.wire_tables import feed, files, named_files, uploads

SHOWN_AFTER_THE_END = timedelta(days=90)
"""How long a terminal still shows an application that has come to its end."""
DELETIONS_REMEMBERED = timedelta(days=180)
UNFINISHED_KEPT = timedelta(days=7)
UNNAMED_KEPT = timedelta(days=1)
_FIRST_SECONDS, _EVERY_SECONDS = 600, 24 * 3600
_AT_ONCE = 500


@dataclass(frozen=True)
class Tidied:
    """How many rows it took."""

    retired: int
    forgotten: int
    unfinished: int
    unnamed: int
    inquiries: int


async def every_day(platform: Platform) -> None:
    """Tidy soon after the start and once a day from then on, until cancelled; a failure waits for the next day."""
    pauses = chain([_FIRST_SECONDS], repeat(_EVERY_SECONDS))
    spread = (pause * random.uniform(1, 1.2) for pause in pauses)  # noqa: S311 - spreads workers, guards nothing
    await again_and_again("tidying", partial(tidy, platform), spread)


def tidy(platform: Platform) -> Tidied:
    """Do all of it; may be done at any time, any number of times."""
    now = platform.now()
    retired = 0
    while some := _retire_some(platform, now):
        retired += some
    _renew_tickets(platform, now)
    with platform.feed.writing() as writing:
        notices.withdraw_expired(writing, now)
        kept_drafts.wipe(writing.connection, now.astimezone(BEIJING).date())
    return Tidied(
        retired,
        _forget_deletions(platform, now),
        _drop_unfinished(platform, now),
        _drop_unnamed(platform, now),
        inquiries.forget_old(platform, now),
    )


def _retire_some(platform: Platform, now: datetime) -> int:
    """Take some of the applications that ended long ago out of their terminals' scope."""
    ends = [state.id for state in platform.catalogue.life_cycle.states if state.final]
    last = select(history.c.reference).group_by(history.c.reference)
    ended = last.having(func.max(history.c.at) < now - SHOWN_AFTER_THE_END)
    columns = applications.c
    wanted = select(columns.terminal, columns.reference).where(
        columns.state.in_(ends), columns.retired_at.is_(None), columns.whole.is_(None), columns.reference.in_(ended)
    )
    with platform.feed.writing() as writing:
        rows = writing.connection.execute(wanted.limit(_AT_ONCE)).all()
        gone = columns.reference.in_([row.reference for row in rows])
        writing.connection.execute(update(applications).where(gone).values(retired_at=now))
        for row in rows:
            writing.announce(row.terminal, "application", row.reference)
    return len(rows)


def _renew_tickets(platform: Platform, now: datetime) -> None:
    """Keep the pools of terminals that nobody uses from growing old."""
    with platform.database.reading() as connection:
        active = select(enrolments.c.terminal).where(enrolments.c.revoked_at.is_(None))
        codes = connection.execute(active).scalars().all()
    for code in codes:
        with platform.feed.writing() as writing:
            tickets.top_up(writing, code, now, window_days=platform.catalogue.rating.window_days)


def _forget_deletions(platform: Platform, now: datetime) -> int:
    """Forget old deletions; a terminal that has not read them by now has to begin anew."""
    old = (feed.c.op == "delete") & (feed.c.stored_at < now - DELETIONS_REMEMBERED)
    newest = select(feed.c.terminal, func.max(feed.c.seq).label("seq")).where(old).group_by(feed.c.terminal)
    with platform.feed.writing() as writing:
        for row in writing.connection.execute(newest).all():
            raised = (terminals.c.code == row.terminal) & (terminals.c.horizon < row.seq)
            writing.connection.execute(update(terminals).where(raised).values(horizon=row.seq))
        return writing.connection.execute(delete(feed).where(old)).rowcount


def _drop_unfinished(platform: Platform, now: datetime) -> int:
    old = select(uploads.c.terminal, uploads.c.sha256).where(uploads.c.touched_at < now - UNFINISHED_KEPT)
    with platform.feed.writing() as writing:
        rows = writing.connection.execute(old.with_for_update()).all()
        for row in rows:
            mine = (uploads.c.terminal == row.terminal) & (uploads.c.sha256 == row.sha256)
            writing.connection.execute(delete(uploads).where(mine))
            platform.files.drop_arriving(row.terminal, row.sha256)
    return len(rows)


def _drop_unnamed(platform: Platform, now: datetime) -> int:
    named = select(named_files.c.sha256)
    stray = (files.c.received_at < now - UNNAMED_KEPT) & files.c.sha256.not_in(named)
    with platform.feed.writing() as writing:
        found = writing.connection.execute(delete(files).where(stray).returning(files.c.sha256)).scalars().all()
    for sha256 in found:
        platform.files.drop(sha256)
    return len(found)
