"""Writing many rows at once: prepared once per table, each value made ready once, handed to the driver as a whole.

A push of a hundred operations writes some five hundred rows; what the general way spends on each would be most of it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect

Rows = Sequence[Mapping[str, object]]
_Ready = Callable[[Any], Any]


class _Prepared(NamedTuple):
    sql: str
    order: tuple[str, ...] | None
    """Of positional parameters; None where they go by name."""
    ready: tuple[tuple[str, _Ready | None], ...]
    """What makes each column's value ready for the driver."""


def add_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows that all have the same columns."""
    _write(connection, table, rows, replaces=False)


def put_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert whole rows, each in place of the one with the same primary key."""
    _write(connection, table, rows, replaces=True)


def _write(connection: Connection, table: Table, rows: Rows, *, replaces: bool) -> None:
    if not rows:
        return
    prepared = _prepared(table, connection.dialect, tuple(rows[0]), replaces)
    moments: dict[tuple[str, object], object] = {}
    made: list[Any] = [_made_ready(row, prepared.ready, moments) for row in rows]
    if prepared.order is not None:
        made = [tuple(row[name] for name in prepared.order) for row in made]
    connection.exec_driver_sql(prepared.sql, made)


def _made_ready(
    row: Mapping[str, object],
    ready: Sequence[tuple[str, _Ready | None]],
    moments: dict[tuple[str, object], object],
) -> dict[str, object]:
    """Make the values ready; the moments of a batch are mostly the same one."""
    made: dict[str, object] = {}
    for name, make in ready:
        value = row[name]
        if make is None or value is None:
            made[name] = value
        elif isinstance(value, datetime):
            if (name, value) not in moments:
                moments[name, value] = make(value)
            made[name] = moments[name, value]
        else:
            made[name] = make(value)
    return made


@cache
def _prepared(table: Table, dialect: Dialect, names: tuple[str, ...], replaces: bool) -> _Prepared:  # noqa: FBT001 - cached
    statement: Any = postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)
    if replaces:
        keys = [column.name for column in table.primary_key]
        others = {name: statement.excluded[name] for name in names if name not in keys}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=others)
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    ready = tuple((name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names)
    return _Prepared(str(compiled), tuple(compiled.positiontup) if compiled.positional else None, ready)
