"""Drafts that citizens took along: sealed boxes that nobody here can open, kept for some days.

A row says neither whose a draft is nor from which terminal it came nor when: only under which name it is found, of
which the digest is kept, and the last day it is kept for. How many a terminal has sent is counted apart, by day.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, delete, func, select

from sync.central.bulk import insert_into
from sync.central.refusals import Refusal
from sync.central.secrecy import digest
from sync.central.wire_tables import draft_counts, kept_drafts
from sync.contract import MAX_DRAFT_BYTES

DAYS = 30
"""How long a draft is kept, unless the platform is told otherwise."""
A_DAY = 100
"""Drafts of one terminal on one day; nobody fills in so many forms."""
ALL_TOGETHER = 20_000


@dataclass(frozen=True)
class Kept:
    """A draft that is there."""

    box: str
    """Base64url without padding."""
    last_day: date


def keep(connection: Connection, name: str, box: str, *, today: date, days: int) -> date:
    """Keep a box under a name and return its last day; the same again is no harm. Raises Refusal."""
    last_day, content = today + timedelta(days=days), _read(box)
    if connection.execute(select(func.count()).select_from(kept_drafts)).scalar_one() >= ALL_TOGETHER:
        raise Refusal(507, "drafts_full", "No more drafts can be kept now.")
    row = {"name_hash": digest(name), "box": content, "last_day": last_day}
    connection.execute(insert_into(kept_drafts, connection.dialect).values(**row).on_conflict_do_nothing())
    there = select(kept_drafts.c.box).where(kept_drafts.c.name_hash == digest(name))
    if connection.execute(there).scalar_one() != content:
        raise Refusal(409, "draft_kept", "There is another draft under this name.")
    return last_day


def count(connection: Connection, terminal: str, today: date) -> None:
    """Count one for a terminal; raises Refusal when there were too many on this day."""
    first = insert_into(draft_counts, connection.dialect).values(terminal=terminal, day=today, kept=1)
    more = first.on_conflict_do_update(index_elements=["terminal", "day"], set_={"kept": draft_counts.c.kept + 1})
    if connection.execute(more.returning(draft_counts.c.kept)).scalar_one() > A_DAY:
        raise Refusal(429, "too_many_drafts", "Too many drafts from this terminal today.")


def find(connection: Connection, name: str, today: date) -> Kept | None:
    """Return the draft of a name; one that never was looks like one that is over."""
    mine = (kept_drafts.c.name_hash == digest(name)) & (kept_drafts.c.last_day >= today)
    row = connection.execute(select(kept_drafts.c.box, kept_drafts.c.last_day).where(mine)).one_or_none()
    return None if row is None else Kept(urlsafe_b64encode(row.box).rstrip(b"=").decode(), row.last_day)


def drop(connection: Connection, names: Iterable[str]) -> None:
    """Forget drafts; harmless for one that is not there."""
    hashes = [digest(name) for name in names]
    if hashes:
        connection.execute(delete(kept_drafts).where(kept_drafts.c.name_hash.in_(hashes)))


def wipe(connection: Connection, today: date) -> int:
    """Forget what is over; returns how many drafts."""
    connection.execute(delete(draft_counts).where(draft_counts.c.day < today))
    return connection.execute(delete(kept_drafts).where(kept_drafts.c.last_day < today)).rowcount


def _read(box: str) -> bytes:
    try:
        content = urlsafe_b64decode(box + "=" * (-len(box) % 4))
    except ValueError as trouble:
        raise Refusal(422, "malformed", "box: this is no base64url.") from trouble
    if len(content) > MAX_DRAFT_BYTES:
        raise Refusal(413, "too_large", f"The draft is larger than {MAX_DRAFT_BYTES} bytes.")
    return content
