"""Statements that every push asks: compiled once per database, then handed to the driver as they stand.

What the general way spends on building and looking up a statement is ten times what SQLite needs to answer it.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement


class _Compiled(NamedTuple):
    sql: str
    is_positional: bool
    parameters: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """In order, and what makes each ready for the driver."""


class Prepared:
    """A statement with named parameters; what it returns is taken as the driver gives it: texts and whole numbers."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement

    def run(self, connection: Connection, **values: object) -> Sequence[Any]:
        """Execute it and return all its rows."""
        compiled = _compiled(self._statement, connection.dialect)
        ready = [values[name] if make is None else make(values[name]) for name, make in compiled.parameters]
        if compiled.is_positional:
            return _rows(connection, compiled.sql, tuple(ready))
        return _rows(connection, compiled.sql, dict(zip((name for name, _ in compiled.parameters), ready, strict=True)))


def _rows(connection: Connection, sql: str, parameters: Any) -> Sequence[Any]:
    result = connection.exec_driver_sql(sql, parameters)
    return result.all() if result.returns_rows else ()


@cache
def _compiled(statement: ClauseElement, dialect: Dialect) -> _Compiled:
    compiled: Any = statement.compile(dialect=dialect)
    kinds = {name: bound.type for name, bound in compiled.binds.items()}
    names = tuple(compiled.positiontup) if compiled.positional else tuple(kinds)
    makers = ((name, kinds[name].dialect_impl(dialect).bind_processor(dialect)) for name in names)
    return _Compiled(str(compiled), bool(compiled.positional), tuple(makers))
