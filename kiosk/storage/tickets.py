"""The pool of evaluation tickets: issued by the platform in advance, bound to an application, spent once."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, delete, null, select, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.exchange import Ticket
from kiosk.storage.tables import tickets


@dataclass(frozen=True)
class Bound:
    """The ticket of one application."""

    ticket: Ticket
    spent: bool
    """A rating was given with it on this terminal."""


def put(w: Connection, ticket: Ticket) -> None:
    """Keep a ticket the platform issued, or what it says anew of one."""
    written = insert(tickets).values(code=ticket.code, url=ticket.url, expires_on=ticket.expires_on, stale=False)
    w.execute(
        written.on_conflict_do_update(
            index_elements=["code"],
            set_={"url": ticket.url, "expires_on": ticket.expires_on, "stale": False},
        )
    )


def bind(w: Connection, reference: str, today: date) -> Ticket | None:
    """Give the application the pooled ticket that lasts longest; None when the pool is empty."""
    free = (
        select(tickets.c.code)
        .where(tickets.c.reference.is_(null()), tickets.c.spent_at.is_(null()), tickets.c.expires_on >= today)
        .order_by(tickets.c.expires_on.desc(), tickets.c.code)
        .limit(1)
    )
    bound = update(tickets).where(tickets.c.code == free.scalar_subquery()).values(reference=reference)
    given = bound.returning(tickets.c.code, tickets.c.url, tickets.c.expires_on)
    row = w.execute(given).mappings().one_or_none()
    return None if row is None else Ticket(**row)


def of(r: Connection, reference: str) -> Bound | None:
    """Return the ticket of an application."""
    row = r.execute(select(tickets).where(tickets.c.reference == reference).order_by(tickets.c.spent_at.desc())).first()
    if row is None:
        return None
    return Bound(Ticket(row.code, row.url, row.expires_on), spent=row.spent_at is not None)


def spend(w: Connection, ticket: Ticket, reference: str, at: datetime) -> None:
    """Note that a rating was given with this ticket; it may be one that this terminal did not pool."""
    put(w, ticket)
    w.execute(update(tickets).where(tickets.c.code == ticket.code).values(reference=reference, spent_at=at))


def withdraw(w: Connection, code: str) -> None:
    """Take a ticket out of the pool; a bound one stays with its application, whose progress says if it counts."""
    w.execute(delete(tickets).where(tickets.c.code == code, tickets.c.reference.is_(null())))


def drop(w: Connection, reference: str) -> None:
    """Forget the ticket of an application that has left this terminal's scope."""
    w.execute(delete(tickets).where(tickets.c.reference == reference))


def doubt(w: Connection) -> None:
    """Mark all tickets stale: the feed is read from its beginning and will name those that still hold."""
    w.execute(update(tickets).values(stale=True))


def drop_stale(w: Connection) -> None:
    """Take those out of the pool that the feed no longer named."""
    w.execute(delete(tickets).where(tickets.c.stale, tickets.c.reference.is_(null())))
