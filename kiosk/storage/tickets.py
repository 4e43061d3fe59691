"""Evaluation tickets: issued by the platform in advance, bound to an application, spent once."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from kiosk.exchange import Scope, Ticket
from kiosk.storage import held
from kiosk.storage.tables import tickets


@dataclass(frozen=True)
class Bound:
    """The ticket of one application."""

    ticket: Ticket
    spent: bool
    """A rating was given with it on this terminal."""


def bind(w: Connection, reference: str, today: date) -> Ticket | None:
    """Give the application the pooled ticket that lasts longest; None when the pool is empty."""
    pool = {one.code: one for one in held.bodies(w, Scope.TICKET) if isinstance(one, Ticket)}
    handed_out = frozenset(w.execute(select(tickets.c.code).where(tickets.c.code.in_(pool))).scalars())
    free = (one for code, one in sorted(pool.items()) if code not in handed_out and one.expires_on >= today)
    ticket = max(free, key=lambda one: one.expires_on, default=None)
    if ticket is not None:
        _hand_out(w, ticket, reference)
    return ticket


def of(r: Connection, reference: str) -> Bound | None:
    """Return the ticket of an application."""
    row = r.execute(select(tickets).where(tickets.c.reference == reference).order_by(tickets.c.spent_at.desc())).first()
    if row is None:
        return None
    return Bound(Ticket(row.code, row.url, row.expires_on), spent=row.spent_at is not None)


def spend(w: Connection, ticket: Ticket, reference: str, at: datetime) -> None:
    """Note that a rating was given with this ticket; it may be one that this terminal did not pool."""
    _hand_out(w, ticket, reference, spent_at=at)


def drop(w: Connection, reference: str) -> None:
    """Forget the ticket of an application that has left this terminal's scope."""
    w.execute(delete(tickets).where(tickets.c.reference == reference))


def _hand_out(w: Connection, ticket: Ticket, reference: str, *, spent_at: datetime | None = None) -> None:
    written = insert(tickets).values(**vars(ticket), reference=reference, spent_at=spent_at)
    w.execute(
        written.on_conflict_do_update(index_elements=["code"], set_={"reference": reference, "spent_at": spent_at})
    )
