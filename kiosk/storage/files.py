"""Which files are kept for the platform; their contents lie in the vault."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, text, update
from sqlalchemy.dialects.sqlite import insert

from kiosk.exchange import KeptFile
from kiosk.storage.tables import files


def add(w: Connection, kept: KeptFile, at: datetime) -> None:
    """Note a file that no operation names yet."""
    written = insert(files).values(**vars(kept), kept_at=at, named=False, arrived=False)
    w.execute(written.on_conflict_do_update(index_elements=["sha256"], set_={"kept_at": at}))


def name(w: Connection, names: Collection[str]) -> None:
    """Note that an operation names these files, in its own transaction: from now on they are to be sent."""
    w.execute(update(files).where(files.c.sha256.in_(names)).values(named=True, arrived=False))


def unname(w: Connection, names: Collection[str]) -> None:
    """Note that an operation that named these files is gone, but for those that another one names."""
    left = frozenset(names) - _named_by_pending(w) if names else frozenset()
    if left:
        w.execute(update(files).where(files.c.sha256.in_(left)).values(named=False))


def names(r: Connection) -> frozenset[str]:
    """Return all files that are noted."""
    return frozenset(r.execute(select(files.c.sha256)).scalars())


def doubt(w: Connection) -> None:
    """Note that the platform has to be asked again for every file that is still here: it was restored."""
    w.execute(update(files).where(files.c.arrived).values(arrived=False))


def next_to_send(r: Connection, passing_over: Collection[str]) -> KeptFile | None:
    """Return the oldest file that the platform does not hold yet."""
    columns = (files.c.sha256, files.c.type, files.c.size)
    waiting = select(*columns).where(files.c.named, ~files.c.arrived, files.c.sha256.not_in(passing_over))
    row = r.execute(waiting.order_by(files.c.kept_at, files.c.sha256).limit(1)).mappings().one_or_none()
    return None if row is None else KeptFile(**row)


def note_arrived(w: Connection, sha256: str) -> None:
    """Note that the platform holds a file."""
    w.execute(update(files).where(files.c.sha256 == sha256).values(arrived=True))


def waiting(r: Connection) -> int:
    """Return how many files the platform does not hold yet."""
    counted = select(func.count()).select_from(files).where(files.c.named, ~files.c.arrived)
    found: int = r.execute(counted).scalar_one()
    return found


def drop_done(w: Connection, unnamed_before: datetime) -> tuple[str, ...]:
    """Forget the files that nobody needs here any more; returns their names.

    Those are the ones the platform holds and whose operations it has settled, and those that no operation came to name.
    """
    arrived = frozenset(w.execute(select(files.c.sha256).where(files.c.named, files.c.arrived)).scalars())
    left = select(files.c.sha256).where(~files.c.named, files.c.kept_at < unnamed_before)
    done = frozenset(w.execute(left).scalars()) | (arrived - _named_by_pending(w) if arrived else arrived)
    if done:
        w.execute(delete(files).where(files.c.sha256.in_(done)))
    return tuple(done)


def drop_unnamed(w: Connection) -> tuple[str, ...]:
    """Forget the files of a session that has ended without naming them; returns their names."""
    dropped = delete(files).where(~files.c.named).returning(files.c.sha256)
    return tuple(w.execute(dropped).scalars())


def _named_by_pending(r: Connection) -> frozenset[str]:
    """Return the files of operations that wait or were set aside."""
    named = "SELECT value FROM {0}, json_each({0}.files)"
    rows = r.execute(text(" UNION ".join(named.format(table) for table in ("outbox", "set_aside"))))
    return frozenset(rows.scalars())
