"""Sealed copies of what the platform has acknowledged: kept as long as a restore may make it forget them."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from kiosk.clock import BEIJING
from kiosk.exchange import SealedCopy, Stream
from kiosk.storage.tables import sealed

# As they stand: a hundred rows at a time pass here, with as little between them and the database as can be.
_WAITING = (
    "SELECT op_id, terminal_seq, aggregate, box FROM sealed WHERE stream = ? AND offering = 1 AND terminal_seq > ? "
    "ORDER BY terminal_seq LIMIT ?"
)
_ANSWERED = (
    "UPDATE sealed SET offering = 0, settled_at = ? WHERE offering = 1 AND op_id IN (SELECT value FROM json_each(?)) "
    "RETURNING op_id, aggregate"
)
_KEEP = (
    "INSERT INTO sealed (op_id, stream, terminal_seq, aggregate, box, settled_at, offering) "
    "VALUES (?, ?, ?, ?, ?, ?, 0)"
)


def keep(w: Connection, copies: Sequence[SealedCopy], at: datetime) -> None:
    """Keep copies of operations that have just been settled."""
    if copies:
        settled_at = _as_kept(at)
        rows = [(one.op_id, one.stream, one.terminal_seq, one.aggregate, one.box, settled_at) for one in copies]
        w.exec_driver_sql(_KEEP, rows)


def settle(w: Connection, op_ids: Sequence[str], at: datetime) -> dict[str, str]:
    """Note that copies have been answered again; returns what each is about, by id."""
    told = w.exec_driver_sql(_ANSWERED, (_as_kept(at), json.dumps(op_ids)))
    return {row[0]: row[1] for row in told}


def offer_all(w: Connection) -> int:
    """Offer every copy again; returns how many."""
    return w.execute(update(sealed).where(~sealed.c.offering).values(offering=True)).rowcount


def offer_from(w: Connection, stream: Stream, number: int) -> int:
    """Offer the copies of a stream from a number on; returns how many were not offered already."""
    wanted = update(sealed).where(sealed.c.stream == stream, sealed.c.terminal_seq >= number, ~sealed.c.offering)
    return w.execute(wanted.values(offering=True)).rowcount


def waiting(r: Connection, stream: Stream, limit: int, *, beyond: int = 0) -> tuple[SealedCopy, ...]:
    """Return the lowest copies of a stream, with numbers beyond one, that are offered again, in order."""
    rows = r.exec_driver_sql(_WAITING, (stream.value, beyond, limit))
    return tuple(SealedCopy(op_id, stream, number, about, box) for op_id, number, about, box in rows)


def offered(r: Connection) -> dict[str, int]:
    """Return how many copies are offered again, by stream."""
    counted = select(sealed.c.stream, func.count()).where(sealed.c.offering).group_by(sealed.c.stream)
    return {row[0]: row[1] for row in r.execute(counted)}


def aggregates_offered(r: Connection) -> frozenset[str]:
    """Return what the copies are about that are offered again."""
    return frozenset(r.execute(select(sealed.c.aggregate).where(sealed.c.offering)).scalars())


def forget(w: Connection, before: datetime) -> None:
    """Forget copies settled before a time, which no restore can make the platform forget any more."""
    w.execute(delete(sealed).where(sealed.c.settled_at < before, ~sealed.c.offering))


def _as_kept(at: datetime) -> str:
    """Return a time as the column's type would write it."""
    return at.astimezone(BEIJING).isoformat(timespec="microseconds")
