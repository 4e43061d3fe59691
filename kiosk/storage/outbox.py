"""What the platform has not settled yet: a row of operations in each stream."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, union

from kiosk.clock import BEIJING
from kiosk.exchange import Operation, OperationKind, Stream, StreamDepth
from kiosk.storage import counters, sealed
from kiosk.storage.tables import outbox, set_aside

# As they stand: a hundred rows at a time pass here, with as little between them and the database as can be.
_WAITING = (
    "SELECT op_id, terminal_seq, aggregate, base_version, kind, made_at, body, files FROM outbox "
    "WHERE stream = ? AND terminal_seq > ? ORDER BY terminal_seq LIMIT ?"
)
_DROP = "DELETE FROM outbox WHERE op_id IN (SELECT value FROM json_each(?)) RETURNING op_id"


def append(
    w: Connection,
    kind: OperationKind,
    aggregate: str,
    *,
    body: Mapping[str, Any],
    at: datetime,
    files: tuple[str, ...] = (),
    base_version: int = 0,
) -> Operation:
    """Put a new operation at the end of its stream; it is immutable from now on."""
    operation = Operation(
        op_id=uuid7(at),
        stream=kind.stream,
        terminal_seq=counters.next_operation(w, kind.stream),
        aggregate=aggregate,
        base_version=base_version,
        kind=kind,
        made_at=at,
        body=body,
        files=files,
    )
    w.execute(insert(outbox).values(vars(operation)))
    return operation


def append_again(w: Connection, operation: Operation, at: datetime) -> Operation:
    """Put an operation that was set aside at the end once more, as another one that says the same."""
    number = counters.next_operation(w, operation.kind.stream)
    again = replace(operation, op_id=uuid7(at), stream=operation.kind.stream, terminal_seq=number)
    w.execute(insert(outbox).values(vars(again)))
    return again


def waiting(r: Connection, stream: Stream, limit: int, *, beyond: int = 0) -> tuple[Operation, ...]:
    """Return the oldest operations of a stream, with numbers beyond one, in order."""
    found = r.exec_driver_sql(_WAITING, (stream.value, beyond, limit))
    return tuple(_operation(row, stream) for row in found)


def take(w: Connection, op_ids: Sequence[str]) -> dict[str, Operation]:
    """Remove operations and return those that were waiting, by id, with all that they say."""
    if not op_ids:
        return {}
    taken = delete(outbox).where(outbox.c.op_id.in_(op_ids)).returning(*columns_of(outbox))
    return {row.op_id: operation_of(row) for row in w.execute(taken)}


def drop(w: Connection, op_ids: Sequence[str]) -> frozenset[str]:
    """Remove operations; returns the ids of those that were waiting."""
    if not op_ids:
        return frozenset()
    return frozenset(row[0] for row in w.exec_driver_sql(_DROP, (json.dumps(op_ids),)))


def is_empty(r: Connection) -> bool:
    """Tell whether nothing waits."""
    return r.exec_driver_sql("SELECT 1 FROM outbox LIMIT 1").first() is None


def depths(r: Connection) -> tuple[StreamDepth, ...]:
    """Return how much waits in each stream and since when, counting what is offered again."""
    counted = select(outbox.c.stream, func.count(), func.min(outbox.c.made_at)).group_by(outbox.c.stream)
    fresh = {stream: (count, oldest) for stream, count, oldest in r.execute(counted)}
    again = sealed.offered(r)
    found = ((stream, *fresh.get(stream.value, (0, None))) for stream in Stream)
    return tuple(StreamDepth(stream, count + again.get(stream.value, 0), oldest) for stream, count, oldest in found)


def kinds_about(r: Connection, aggregate: str) -> frozenset[OperationKind]:
    """Return what waits about one thing."""
    found = select(outbox.c.kind).where(outbox.c.aggregate == aggregate)
    return frozenset(OperationKind(kind) for kind in r.execute(found).scalars())


def aggregates(r: Connection) -> frozenset[str]:
    """Return what all operations are about that the platform may not hold."""
    waiting_ones = select(outbox.c.aggregate)
    refused = select(set_aside.c.aggregate)
    return frozenset(r.execute(union(waiting_ones, refused)).scalars()) | sealed.aggregates_offered(r)


def uuid7(at: datetime) -> str:
    """Return a UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then chance."""
    milliseconds = int(at.timestamp() * 1000)
    number = int.from_bytes(milliseconds.to_bytes(6) + os.urandom(10))
    number &= ~(0xF << 76) & ~(0x3 << 62)
    return str(UUID(int=number | 0x7 << 76 | 0x2 << 62))


def columns_of(table: Table) -> tuple[Column[Any], ...]:
    """Return the columns that hold an operation, in the order in which `operation_of` reads them."""
    return tuple(table.c[field.name] for field in fields(Operation))


def operation_of(row: Sequence[Any]) -> Operation:
    """Return the operation that a row of `columns_of` holds."""
    op_id, stream, number, aggregate, base_version, kind, made_at, body, files = row
    return Operation(
        op_id=op_id,
        stream=Stream(stream),
        terminal_seq=number,
        aggregate=aggregate,
        base_version=base_version,
        kind=OperationKind(kind),
        made_at=made_at,
        body=body,
        files=tuple(files),
    )


def _operation(row: Sequence[Any], stream: Stream) -> Operation:
    op_id, number, aggregate, base_version, kind, made_at, body, files = row
    return Operation(
        op_id=op_id,
        stream=stream,
        terminal_seq=number,
        aggregate=aggregate,
        base_version=base_version,
        kind=OperationKind(kind),
        made_at=datetime.fromisoformat(made_at).astimezone(BEIJING),
        body=json.loads(body),
        files=() if files == "[]" else tuple(json.loads(files)),
    )
