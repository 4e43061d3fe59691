"""What the platform has not settled yet, in the terminal's own order, and what it refused to record."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, RowMapping, delete, func, insert, select

from kiosk.exchange import Operation, OperationKind, Settled
from kiosk.storage import counters
from kiosk.storage.tables import outbox, rejected


@dataclass(frozen=True)
class RejectedOperation:
    """Something the platform refused to record; an admin has to act."""

    op_id: str
    aggregate: str
    """`application:<reference>` or `evaluation:<ticket code>`."""
    code: str
    detail: str
    at: datetime


def append(w: Connection, kind: OperationKind, aggregate: str, *, body: Mapping[str, Any], at: datetime) -> Operation:
    """Put a new operation at the end; it is immutable from now on."""
    operation = Operation(
        op_id=uuid7(at),
        terminal_seq=counters.next_operation(w),
        aggregate=aggregate,
        base_version=0,
        kind=kind,
        made_at=at,
        body=body,
    )
    w.execute(insert(outbox).values(vars(operation)))
    return operation


def waiting(r: Connection, limit: int) -> tuple[Operation, ...]:
    """Return the oldest operations, in order."""
    rows = r.execute(select(outbox).order_by(outbox.c.terminal_seq).limit(limit))
    return tuple(_operation(row) for row in rows.mappings())


def take(w: Connection, op_id: str) -> Operation | None:
    """Remove an operation, with all that it says, and return it; None when it is not waiting."""
    taken = delete(outbox).where(outbox.c.op_id == op_id).returning(*outbox.c)
    row = w.execute(taken).mappings().one_or_none()
    return None if row is None else _operation(row)


def reject(w: Connection, operation: Operation, answer: Settled, at: datetime) -> None:
    """Keep an operation that was taken, with the platform's reason, until an admin has acted."""
    w.execute(
        insert(rejected).values(
            **vars(operation), verdict=answer.verdict, code=answer.code, detail=answer.detail, settled_at=at
        )
    )


def refusals(r: Connection) -> tuple[RejectedOperation, ...]:
    """Return what the platform refused, oldest first."""
    shown = (rejected.c.op_id, rejected.c.aggregate, rejected.c.code, rejected.c.detail)
    rows = r.execute(select(*shown, rejected.c.settled_at.label("at")).order_by(rejected.c.terminal_seq))
    return tuple(RejectedOperation(**row) for row in rows.mappings())


def depth(r: Connection) -> tuple[int, datetime | None]:
    """Return how many operations wait and when the oldest was made."""
    row = r.execute(select(func.count(), func.min(outbox.c.made_at)).select_from(outbox)).one()
    return row[0], row[1]


def aggregates(r: Connection) -> frozenset[str]:
    """Return what all operations are about that the platform has not applied."""
    waiting_ones = r.execute(select(outbox.c.aggregate)).scalars()
    return frozenset(waiting_ones) | frozenset(r.execute(select(rejected.c.aggregate)).scalars())


def uuid7(at: datetime) -> str:
    """Return a UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then chance."""
    milliseconds = int(at.timestamp() * 1000)
    number = int.from_bytes(milliseconds.to_bytes(6) + os.urandom(10))
    number &= ~(0xF << 76) & ~(0x3 << 62)
    return str(UUID(int=number | 0x7 << 76 | 0x2 << 62))


def _operation(row: RowMapping) -> Operation:
    return Operation(**{**row, "kind": OperationKind(row["kind"])})
