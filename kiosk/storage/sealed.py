"""Sealed copies of what the platform has acknowledged: kept as long as a restore may make it forget them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from kiosk.clock import BEIJING
from kiosk.exchange import SealedCopy, Stream
from kiosk.storage.tables import sealed

_KEEP = (
    "INSERT INTO sealed (op_id, stream, terminal_seq, aggregate, box, settled_at, offering) "
    "VALUES (?, ?, ?, ?, ?, ?, 0)"
)


def keep(w: Connection, copies: Sequence[SealedCopy], at: datetime) -> None:
    """Keep copies of operations that have just been settled."""
    if copies:
        settled_at = at.astimezone(BEIJING).isoformat(timespec="microseconds")
        rows = [(one.op_id, one.stream, one.terminal_seq, one.aggregate, one.box, settled_at) for one in copies]
        w.exec_driver_sql(_KEEP, rows)


def settle(w: Connection, op_ids: Sequence[str], at: datetime) -> dict[str, str]:
    """Note that copies have been answered again; returns what each is about, by id."""
    answered = update(sealed).where(sealed.c.op_id.in_(op_ids), sealed.c.offering)
    told = answered.values(offering=False, settled_at=at).returning(sealed.c.op_id, sealed.c.aggregate)
    return {row.op_id: row.aggregate for row in w.execute(told)}


def offer_all(w: Connection) -> int:
    """Offer every copy again; returns how many."""
    return w.execute(update(sealed).where(~sealed.c.offering).values(offering=True)).rowcount


def offer_from(w: Connection, stream: Stream, number: int) -> int:
    """Offer the copies of a stream from a number on; returns how many were not offered already."""
    wanted = update(sealed).where(sealed.c.stream == stream, sealed.c.terminal_seq >= number, ~sealed.c.offering)
    return w.execute(wanted.values(offering=True)).rowcount


def waiting(r: Connection, stream: Stream, limit: int) -> tuple[SealedCopy, ...]:
    """Return the lowest copies of a stream that are offered again, in order."""
    columns = (sealed.c.op_id, sealed.c.stream, sealed.c.terminal_seq, sealed.c.aggregate, sealed.c.box)
    wanted = select(*columns).where(sealed.c.stream == stream, sealed.c.offering).order_by(sealed.c.terminal_seq)
    rows = r.execute(wanted.limit(limit)).mappings()
    return tuple(SealedCopy(**{**row, "stream": Stream(row["stream"])}) for row in rows)


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
