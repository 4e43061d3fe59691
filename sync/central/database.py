"""Opening the platform's database, SQLite or PostgreSQL, and bringing its tables up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

HEAD = "0013"
"""The newest revision in `migrations/versions`; knowing it here spares most starts the import of Alembic."""

_PATIENCE_SECONDS = 10


class DatabaseError(Exception):
    """The database cannot be used; the text names it and says what to do."""


class Database:
    """One engine; every transaction goes through `reading` or `writing`."""

    def __init__(self, url: str) -> None:
        self._url = _parsed(url)
        self.engine = _engine(self._url)
        self._frozen = _frozen(self.engine)
        self._writing = self.engine.execution_options(writes=True)
        # SQLite's writers would wait for one another asleep; here they take turns awake
        self._turn: AbstractContextManager[object] = nullcontext() if self.is_postgresql else Lock()

    def __str__(self) -> str:
        return self._url.render_as_string(hide_password=True)

    @property
    def is_postgresql(self) -> bool:
        """Whether several processes may write at once, so that order needs a lock of its own."""
        return self.engine.dialect.name == "postgresql"

    @property
    def address(self) -> str:
        """The address as PostgreSQL's own library takes it."""
        return self._url.set(drivername="postgresql").render_as_string(hide_password=False)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read, everything as of one moment; nothing is kept."""
        with self._frozen.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction: all of it or nothing."""
        with self._turn, self._writing.begin() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables up to `HEAD`.

        Raises DatabaseError when the database cannot be reached.
        """
        try:
            if self._revision() != HEAD:
                self._upgrade()
        except DBAPIError as error:
            message = f"The database {self} cannot be opened: {error.orig}. Check the address and its rights."
            raise DatabaseError(message) from error

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()

    def _revision(self) -> str | None:
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    def _upgrade(self) -> None:
        from alembic import command  # noqa: PLC0415 - half a second that only a migration has to pay
        from alembic.config import Config  # noqa: PLC0415

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        with self.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, HEAD)


def sqlite_url(folder: Path) -> str:
    """Return the URL of the SQLite database inside `folder`, which is made if missing."""
    folder.mkdir(parents=True, exist_ok=True)
    return URL.create("sqlite", database=str(folder / "platform.sqlite")).render_as_string()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseError(f"{url!r} is no database address; write sqlite:///FILE or postgresql://…") from error
    if parsed.get_backend_name() == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() != "sqlite":
        raise DatabaseError(f"{url!r}: only SQLite and PostgreSQL addresses are understood.")
    return parsed


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        # a restarted PostgreSQL leaves dead connections in the pool; the ping replaces them unseen
        return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)
    patience = {"timeout": _PATIENCE_SECONDS, "check_same_thread": False}
    engine = create_engine(url, connect_args=patience, pool_size=10, max_overflow=20)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _frozen(engine: Engine) -> Engine:
    """Let a transaction see one moment throughout; SQLite's do so by themselves."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver shall not begin transactions behind our back
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is wiped leaves the file too, however SQLite was built


def _begin_sqlite(connection: Connection) -> None:
    # a write transaction takes the one writer's place at once, so it never fails half way for want of it
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
