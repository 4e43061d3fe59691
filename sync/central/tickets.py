"""Evaluation tickets: issued here, pooled on the terminals, good for one rating each.

A slip printed without a network can still be rated, so each terminal holds tickets in advance. A ticket carries
no personal data and cannot be derived from a reference.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, select, update

from sync.central import bodies
from sync.central.among import among
from sync.central.bulk import add_rows
from sync.central.feed import Writing
from sync.central.tables import tickets
from sync.contract import TicketBody

POOL = 20
"""Free tickets that every enrolled terminal should hold."""
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that people confuse: 0 O, 1 I L."""
_CODE_LETTERS = 8


@dataclass(frozen=True)
class Ticket:
    """A ticket as the platform keeps it."""

    code: str
    token: str
    terminal: str
    expires_on: date
    reference: str | None
    withdrawn: bool
    spent: bool

    @property
    def is_free(self) -> bool:
        """Whether it may still lie in a terminal's pool."""
        return not (self.reference or self.withdrawn or self.spent)


def by_token(connection: Connection, token: str) -> Ticket | None:
    """Return the ticket behind an evaluation address; None for an unknown one."""
    row = connection.execute(select(tickets).where(tickets.c.token == token)).one_or_none()
    return None if row is None else _from_row(row)


def hold(connection: Connection, code: str) -> Ticket | None:
    """Return the ticket of that code and keep everybody else from spending it until the commit."""
    row = connection.execute(select(tickets).where(tickets.c.code == code).with_for_update()).one_or_none()
    return None if row is None else _from_row(row)


def mark_spent(connection: Connection, code: str, now: datetime) -> None:
    """Use a ticket up; the caller holds it."""
    connection.execute(update(tickets).where(tickets.c.code == code).values(spent_at=now))


def top_up(writing: Writing, terminal: str, now: datetime, *, window_days: int) -> None:
    """Bring the pool of `terminal` back to `POOL`; tickets too old to give a full window are withdrawn."""
    _withdraw(writing, terminal, now, expiring_before=now.date() + timedelta(days=window_days))
    missing = POOL - _count_free(writing, terminal)
    expires_on = now.date() + timedelta(days=2 * window_days)
    fresh = [_fresh(terminal, expires_on) for _ in range(missing)]
    add_rows(writing.connection, tickets, fresh)
    for row in fresh:
        writing.announce(terminal, "ticket", str(row["code"]))


def withdraw_all(writing: Writing, terminal: str, now: datetime) -> None:
    """Take back the pool of a terminal that starts anew with another key."""
    _withdraw(writing, terminal, now, expiring_before=date.max)


def bind(writing: Writing, terminal: str, owners: Mapping[str | None, str]) -> Mapping[str, TicketBody]:
    """Let applications own the tickets their slips were printed with: codes to references.

    Returns those that can still be spent, by reference. A code that is unknown, another terminal's or another
    application's is passed over: it must not cost a citizen the application.
    """
    columns = tickets.c
    asked = [code for code in owners if code is not None]
    if not asked:
        return {}
    unowned = among(columns.code, asked) & (columns.terminal == terminal) & columns.reference.is_(None)
    found = writing.connection.execute(select(tickets).where(unowned).with_for_update()).all()
    if found:
        statement = update(tickets).where(columns.code == bindparam("bound")).values(reference=bindparam("owner"))
        writing.connection.execute(statement, [{"bound": row.code, "owner": owners[row.code]} for row in found])
    for row in found:
        writing.announce(terminal, "ticket", row.code)
    usable = (row for row in found if row.spent_at is None)
    return {owners[row.code]: bodies.ticket_body(row.code, row.token, row.expires_on) for row in usable}


def _from_row(row: Row[Any]) -> Ticket:
    return Ticket(
        code=row.code,
        token=row.token,
        terminal=row.terminal,
        expires_on=row.expires_on,
        reference=row.reference,
        withdrawn=row.withdrawn_at is not None,
        spent=row.spent_at is not None,
    )


def _withdraw(writing: Writing, terminal: str, now: datetime, *, expiring_before: date) -> None:
    connection = writing.connection
    old = select(tickets.c.code).where(_free(terminal), tickets.c.expires_on < expiring_before)
    codes: Sequence[str] = connection.execute(old).scalars().all()
    if codes:
        connection.execute(update(tickets).where(among(tickets.c.code, codes)).values(withdrawn_at=now))
    for code in codes:
        writing.announce(terminal, "ticket", code)


def _count_free(writing: Writing, terminal: str) -> int:
    counting = select(func.count()).select_from(tickets).where(_free(terminal))
    return writing.connection.execute(counting).scalar_one()


def _free(terminal: str) -> ColumnElement[bool]:
    columns = tickets.c
    return (
        (columns.terminal == terminal)
        & columns.reference.is_(None)
        & columns.withdrawn_at.is_(None)
        & columns.spent_at.is_(None)
    )


def _fresh(terminal: str, expires_on: date) -> dict[str, object]:
    return {
        "code": "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LETTERS)),
        "token": secrets.token_urlsafe(16),
        "terminal": terminal,
        "expires_on": expires_on,
    }
