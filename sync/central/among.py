"""`column IN (many)` with the many as one parameter, so that a hundred keys cost what one costs to prepare."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, Boolean, ColumnElement, String, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from sync.central.columns import clean


def among(column: ColumnElement[str], keys: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that `column` is one of `keys`."""
    return _Among(column, bindparam(None, list(keys), _Keys(), unique=True))


def among_those(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Return the condition that `column` is one of the keys given as the parameter `name`."""
    return _Among(column, bindparam(name, type_=_Keys()))


class _Keys(TypeDecorator[list[str]]):
    """A list as the database takes it whole: an array for PostgreSQL, JSON for SQLite."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose by database."""
        return dialect.type_descriptor(ARRAY(String()) if dialect.name == "postgresql" else String())

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> Any:
        """Leave out what cannot be stored and therefore cannot be found (see `columns.Words`)."""
        kept = [clean(key) for key in value or ()]
        return kept if dialect.name == "postgresql" else json.dumps(kept)


class _Among(FunctionElement[bool]):
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: Any = None) -> "_Among":  # noqa: ARG002 - as it is declared
        """Stand as it is: on SQLite a truth value would be compared with 1, and then no index is used."""
        return self


@compiles(_Among)
def _in_json(element: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, keys = (compiler.process(clause, **more) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({keys}))"  # noqa: S608 - a column and a placeholder


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **more: Any) -> str:
    column, keys = (compiler.process(clause, **more) for clause in element.clauses)
    return f"{column} = ANY({keys})"
