"""What a terminal may hold of the platform's: its applications, its free tickets, its outlet, what all are told.

There is one rule for each kind and it is asked of the tables as they are, so a row that leaves the scope, for
whatever reason, is told as deleted.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select

from sync.central.bodies import application_bodies, edition_bodies, notice_bodies, outlet_bodies, ticket_bodies
from sync.central.published_tables import editions, notices
from sync.central.tables import applications, terminals, tickets

_TICKET_VERSION = 1
"""A ticket only ever has one."""


class Place(NamedTuple):
    """Where a row lies in the feed: whose it is, of what kind, under which key."""

    terminal: str
    kind: str
    key: str


@dataclass(frozen=True)
class ScopeRow:
    """A row as it is now."""

    version: int
    body: str
    """Wire JSON; addresses begin with `bodies.STORED_URL`."""


def rows_at(connection: Connection, places: Collection[Place]) -> Mapping[Place, ScopeRow]:
    """Return what lies at these places now; a place that is out of its terminal's scope is left out."""
    keys: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for place in places:
        keys[place.kind, place.terminal].append(place.key)
    return {
        Place(terminal, kind, key): row
        for (kind, terminal), of_kind in keys.items()
        for key, row in _LOOKED_UP[kind](connection, terminal, of_kind)
    }


def all_places(connection: Connection, terminal: str) -> Collection[Place]:
    """Return every place in a terminal's scope."""
    mine = {
        "application": select(applications.c.reference).where(
            applications.c.terminal == terminal, applications.c.whole.is_(None)
        ),
        "ticket": select(tickets.c.code).where(tickets.c.terminal == terminal, tickets.c.reference.is_(None)),
        "outlet": select(terminals.c.outlet).where(terminals.c.code == terminal),
    }
    own = [Place(terminal, kind, key) for kind, wanted in mine.items() for key in connection.execute(wanted).scalars()]
    return [*own, *common_places(connection, terminal)]


def common_places(connection: Connection, terminal: str) -> Collection[Place]:
    """Return the places of what is told to everybody and may be told to this terminal."""
    told = {"edition": select(editions.c.content_hash), "notice": select(notices.c.id)}
    return [Place(terminal, kind, key) for kind, wanted in told.items() for key in connection.execute(wanted).scalars()]


def _applications(connection: Connection, terminal: str, keys: Collection[str]) -> Iterator[tuple[str, ScopeRow]]:
    for key, body in application_bodies(connection, keys, in_scope_of=terminal).items():
        yield key, ScopeRow(body.version, body.model_dump_json())


def _tickets(connection: Connection, _terminal: str, keys: Collection[str]) -> Iterator[tuple[str, ScopeRow]]:
    for key, body in ticket_bodies(connection, keys).items():
        yield key, ScopeRow(_TICKET_VERSION, body.model_dump_json())


def _outlets(connection: Connection, terminal: str, keys: Collection[str]) -> Iterator[tuple[str, ScopeRow]]:
    mine = connection.execute(select(terminals.c.outlet).where(terminals.c.code == terminal)).scalar_one()
    for key, (version, body) in outlet_bodies(connection, [key for key in keys if key == mine]).items():
        yield key, ScopeRow(version, body.model_dump_json())


def _editions(connection: Connection, _terminal: str, keys: Collection[str]) -> Iterator[tuple[str, ScopeRow]]:
    for key, body in edition_bodies(connection, keys).items():
        yield key, ScopeRow(body.number, body.model_dump_json())


def _notices(connection: Connection, terminal: str, keys: Collection[str]) -> Iterator[tuple[str, ScopeRow]]:
    mine = connection.execute(select(terminals.c.outlet).where(terminals.c.code == terminal)).scalar_one()
    for key, (version, body) in notice_bodies(connection, keys, outlet=mine).items():
        yield key, ScopeRow(version, body.model_dump_json())


_Look = Callable[[Connection, str, Collection[str]], Iterator[tuple[str, ScopeRow]]]
_LOOKED_UP: Mapping[str, _Look] = {
    "application": _applications,
    "ticket": _tickets,
    "outlet": _outlets,
    "edition": _editions,
    "notice": _notices,
}
