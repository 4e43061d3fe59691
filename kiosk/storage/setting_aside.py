"""Operations the platform refused to record; an admin has to act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from kiosk.exchange import Operation, OperationKind, Settled
from kiosk.storage.outbox import columns_of, operation_of
from kiosk.storage.tables import set_aside


@dataclass(frozen=True)
class SetAside:
    """One of them, as it is shown."""

    op_id: str
    aggregate: str
    """`application:<reference>`, `evaluation:<ticket code>` or `audit:<terminal>`."""
    code: str
    """Why, as a word a program may compare."""
    detail: str
    """Why, as the platform's sentence."""
    at: datetime


def keep(w: Connection, operation: Operation, answer: Settled, at: datetime) -> None:
    """Keep an operation that was taken from the outbox, with the reason."""
    why = {"verdict": answer.verdict, "code": answer.code, "detail": answer.detail, "settled_at": at}
    w.execute(insert(set_aside).values(**vars(operation), **why))


def listed(r: Connection) -> tuple[SetAside, ...]:
    """Return all, oldest first."""
    shown = (set_aside.c.op_id, set_aside.c.aggregate, set_aside.c.code, set_aside.c.detail)
    rows = r.execute(select(*shown, set_aside.c.settled_at.label("at")).order_by(set_aside.c.made_at))
    return tuple(SetAside(**row) for row in rows.mappings())


def kinds_about(r: Connection, aggregate: str) -> frozenset[OperationKind]:
    """Return what was refused about one thing and has not been dealt with."""
    found = select(set_aside.c.kind).where(set_aside.c.aggregate == aggregate)
    return frozenset(OperationKind(kind) for kind in r.execute(found).scalars())


def refused(r: Connection, aggregate: str, code: str) -> Operation | None:
    """Return what was refused about one thing for that reason, with all that it says."""
    found = select(*columns_of(set_aside)).where(set_aside.c.aggregate == aggregate, set_aside.c.code == code)
    row = r.execute(found.limit(1)).one_or_none()
    return None if row is None else operation_of(row)


def settled_before(r: Connection, code: str, moment: datetime) -> tuple[str, ...]:
    """Return the ids of what was refused for that reason before a moment."""
    old = select(set_aside.c.op_id).where(set_aside.c.code == code, set_aside.c.settled_at < moment)
    return tuple(r.execute(old).scalars())


def count(r: Connection) -> int:
    """Return how many there are."""
    counted: int = r.execute(select(func.count()).select_from(set_aside)).scalar_one()
    return counted


def take(w: Connection, op_ids: Sequence[str]) -> tuple[Operation, ...]:
    """Remove operations with all that they say, and return those that were there."""
    if not op_ids:
        return ()
    taken = delete(set_aside).where(set_aside.c.op_id.in_(op_ids)).returning(*columns_of(set_aside))
    return tuple(operation_of(row) for row in w.execute(taken))
