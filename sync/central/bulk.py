"""Writing many rows at once: prepared once per table, each value made ready once, handed to the driver as a whole.

A push of a hundred operations writes some five hundred rows; what the general way spends on each would be most of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from sync.central.columns import Words, clean

Rows = Sequence[Mapping[str, object]]
_Ready = Callable[[Any], Any]


class _Prepared(NamedTuple):
    sql: str
    order: tuple[str, ...] | None
    """Of positional parameters; None where they go by name."""
    ready: tuple[tuple[str, _Ready | None], ...]
    """What makes each column's value ready for the driver."""


def add_rows(connection: Connection, table: Table, rows: Rows, **alike: object) -> None:
    """Insert rows that all have the same columns; `alike` names those in which they do not differ."""
    _write(connection, table, rows, alike, replaces=False)


def put_rows(connection: Connection, table: Table, rows: Rows, **alike: object) -> None:
    """Insert whole rows, each in place of the one with the same primary key."""
    _write(connection, table, rows, alike, replaces=True)


def _write(connection: Connection, table: Table, rows: Rows, alike: Mapping[str, object], *, replaces: bool) -> None:
    if not rows:
        return
    prepared = _prepared(table, connection.dialect, (*rows[0], *alike), replaces)
    columns: dict[str, Iterable[object]] = {
        name: repeat(_ready(alike[name], make), len(rows))
        if name in alike
        else _made_ready([row[name] for row in rows], make)
        for name, make in prepared.ready
    }
    made: list[Any]
    if prepared.order is not None:
        made = list(zip(*(columns[name] for name in prepared.order), strict=True))
    else:
        made = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    connection.exec_driver_sql(prepared.sql, made)


def _made_ready(values: list[object], make: _Ready | None) -> list[object]:
    return values if make is None else [None if value is None else make(value) for value in values]


def _ready(value: object, make: _Ready | None) -> object:
    return value if make is None or value is None else make(value)


def insert_into(table: Table, dialect: Dialect) -> Any:
    """Return an insertion that can say what happens on a conflict: `on_conflict_do_nothing` and its like."""
    return postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)


@cache
def _prepared(table: Table, dialect: Dialect, names: tuple[str, ...], replaces: bool) -> _Prepared:  # noqa: FBT001 - cached
    statement = insert_into(table, dialect)
    if replaces:
        keys = [column.name for column in table.primary_key]
        others = {name: statement.excluded[name] for name in names if name not in keys}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=others)
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    ready = tuple((name, _readiness(table.c[name].type, dialect)) for name in names)
    return _Prepared(str(compiled), tuple(compiled.positiontup) if compiled.positional else None, ready)


def _readiness(kind: TypeEngine[Any], dialect: Dialect) -> _Ready | None:
    if isinstance(kind, Words):
        return clean
    return kind.dialect_impl(dialect).bind_processor(dialect)
