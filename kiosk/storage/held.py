"""What the platform's feed says, row by row and scope by scope.

A snapshot is fetched into shadow rows; `swap` puts them in the place of the live ones at once, so that nobody ever
sees half of it.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, except_, func, select, union, update

from kiosk.exchange import (
    Check,
    HomeOutlet,
    Progress,
    PublicNotice,
    PublishedEdition,
    Removed,
    Row,
    Scope,
    Ticket,
    Told,
)
from kiosk.storage.tables import held

_CODECS: dict[Scope, TypeAdapter[Row]] = {
    Scope.APPLICATION: TypeAdapter(Progress),
    Scope.TICKET: TypeAdapter(Ticket),
    Scope.OUTLET: TypeAdapter(HomeOutlet),
    Scope.EDITION: TypeAdapter(PublishedEdition),
    Scope.NOTICE: TypeAdapter(PublicNotice),
}

# As they stand: a page of the feed is written with as little between it and the database as can be.
_PUT = (
    "INSERT INTO held (scope, key, shadow, version, mark, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE "
    "SET version = excluded.version, mark = excluded.mark, body = excluded.body"
)
_VERSIONS = "SELECT key, version FROM held WHERE scope = ? AND shadow = ? AND key IN (SELECT value FROM json_each(?))"


def put(w: Connection, rows: Sequence[Told], *, shadow: bool) -> tuple[Told, ...]:
    """Keep rows unless as new a version of them is held; returns those that were news."""
    news: list[Told] = []
    for scope in Scope:
        latest = {row.key: row for row in rows if row.scope is scope}
        known = _versions(w, scope, latest, shadow=shadow)
        fresh = [row for key, row in latest.items() if known.get(key, -1) < row.version]
        name = scope.value
        written = [(name, row.key, shadow, row.version, _mark(name, row), row.body) for row in fresh]
        if written:
            w.exec_driver_sql(_PUT, written)
        news += fresh
    return tuple(news)


def remove(w: Connection, rows: Iterable[Removed], *, shadow: bool) -> tuple[Removed, ...]:
    """Forget rows that left this terminal's scope; returns those that were held."""
    gone = []
    for row in rows:
        left = delete(held).where(held.c.scope == row.scope, held.c.shadow == shadow, held.c.key == row.key)
        if w.execute(left).rowcount:
            gone.append(row)
    return tuple(gone)


def begin(w: Connection, scopes: Iterable[Scope]) -> None:
    """Forget what an earlier snapshot of these scopes left unfinished."""
    w.execute(delete(held).where(held.c.shadow, held.c.scope.in_(tuple(scopes))))


def swap(w: Connection, scope: Scope) -> frozenset[str]:
    """Make the shadow rows of a scope the live ones; returns the keys about which something else holds now."""
    before = select(held.c.key, held.c.version).where(held.c.scope == scope, ~held.c.shadow)
    after = select(held.c.key, held.c.version).where(held.c.scope == scope, held.c.shadow)
    differing = union(except_(before, after).subquery().select(), except_(after, before).subquery().select())
    news = frozenset(row.key for row in w.execute(differing))
    w.execute(delete(held).where(held.c.scope == scope, ~held.c.shadow))
    w.execute(update(held).where(held.c.scope == scope, held.c.shadow).values(shadow=False))
    return news


def find(r: Connection, scope: Scope, key: str) -> Row | None:
    """Return one row; None when the feed has not told it."""
    wanted = select(held.c.body).where(held.c.scope == scope, ~held.c.shadow, held.c.key == key)
    body = r.execute(wanted).scalar()
    return None if body is None else _CODECS[scope].validate_json(body)


def among(r: Connection, scope: Scope, keys: Collection[str]) -> frozenset[str]:
    """Return those of the keys that are held live."""
    return frozenset(_versions(r, scope, keys, shadow=False))


def bodies(r: Connection, scope: Scope) -> tuple[Row, ...]:
    """Return all rows of a small scope."""
    wanted = select(held.c.body).where(held.c.scope == scope, ~held.c.shadow)
    return tuple(_CODECS[scope].validate_json(body) for body in r.execute(wanted).scalars())


def checks(r: Connection) -> tuple[Check, ...]:
    """Count and sum the live rows of every scope, as they lie in the database."""
    high, low = held.c.mark.op(">>")(32), held.c.mark.op("&")(0xFFFFFFFF)  # SQLite's sum would overflow
    sums = select(held.c.scope, func.count(), func.sum(high), func.sum(low)).where(~held.c.shadow)
    found = {scope: (count, above * 2**32 + below) for scope, count, above, below in r.execute(sums.group_by("scope"))}
    counted = ((scope, *found.get(scope.value, (0, 0))) for scope in Scope)
    return tuple(Check(scope, count, f"{total % 2**64:016x}") for scope, count, total in counted)


def _versions(r: Connection, scope: Scope, keys: Iterable[str], *, shadow: bool) -> dict[str, int]:
    named = json.dumps(list(keys))
    if named == "[]":
        return {}
    return {row[0]: row[1] for row in r.exec_driver_sql(_VERSIONS, (scope.value, shadow, named))}


def _mark(scope: str, row: Told) -> int:
    digest = hashlib.sha256(f"{scope}:{row.key}:{row.version}".encode()).digest()
    return int.from_bytes(digest[:8], signed=True)
