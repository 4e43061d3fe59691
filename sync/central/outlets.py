"""Outlets and the terminals that stand in them; what changes here reaches the screens and slips of the terminals."""

from sqlalchemy import select, update

from sync.central.enrolment import UnknownTerminal, outlet_of
from sync.central.feed import Writing
from sync.central.scope import common_places
from sync.central.tables import outlets, terminals


class UnknownOutlet(Exception):
    """No outlet of that code is on file."""


def correct(writing: Writing, outlet: str, **changed: str) -> None:
    """Give an outlet another `name` or `phone`, and tell its terminals; raises UnknownOutlet."""
    mine = outlets.c.code == outlet
    values = {**changed, "version": outlets.c.version + 1}
    if writing.connection.execute(update(outlets).where(mine).values(**values)).rowcount == 0:
        raise UnknownOutlet(outlet)
    standing_there = select(terminals.c.code).where(terminals.c.outlet == outlet)
    for terminal in writing.connection.execute(standing_there).scalars().all():
        writing.announce(terminal, "outlet", outlet)


def move(writing: Writing, terminal: str, outlet: str) -> None:
    """Let a terminal stand in another outlet from now on; raises UnknownTerminal or UnknownOutlet."""
    connection = writing.connection
    if connection.execute(select(terminals.c.code).where(terminals.c.code == terminal)).one_or_none() is None:
        raise UnknownTerminal(terminal)
    if connection.execute(select(outlets.c.code).where(outlets.c.code == outlet)).one_or_none() is None:
        raise UnknownOutlet(outlet)
    before = outlet_of(connection, terminal)
    connection.execute(update(terminals).where(terminals.c.code == terminal).values(outlet=outlet))
    writing.announce(terminal, "outlet", before)
    writing.announce(terminal, "outlet", outlet)
    for place in common_places(connection, terminal):  # a notice may be for some outlets only
        writing.announce(*place)
