"""The audit chain, kept here and sent to the platform in a stream of its own."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from kiosk.audit import FIRST, Entry, Happening, entry_after
from kiosk.exchange import OperationKind
from kiosk.storage import outbox
from kiosk.storage.tables import audit, enrolment

KEPT = 10_000
"""Entries kept on the terminal; the platform has the older ones."""


def record(w: Connection, event: Happening, at: datetime, **facts: str | int) -> None:
    """Add an entry to the chain and queue it for the platform, in the transaction of what happened."""
    newest = w.execute(select(audit.c.number, audit.c.chained).order_by(audit.c.number.desc()).limit(1)).one_or_none()
    number, previous = (newest.number + 1, newest.chained) if newest else (1, FIRST)
    entry = vars(entry_after(previous, event, at, facts))
    w.execute(insert(audit).values(number=number, **entry))
    w.execute(delete(audit).where(audit.c.number <= number - KEPT))
    terminal = w.execute(select(enrolment.c.terminal)).scalar() or ""
    outbox.append(w, OperationKind.AUDIT_EVENT, f"audit:{terminal}", body=entry, at=at)


def listed(r: Connection) -> tuple[tuple[int, Entry], ...]:
    """Return the entries that are kept, each with its number, oldest first."""
    rows = r.execute(select(audit).order_by(audit.c.number))
    return tuple((row.number, Entry(row.event, row.at, row.facts, row.previous, row.chained)) for row in rows)
