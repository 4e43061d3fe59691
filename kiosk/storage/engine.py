"""Connections to the encrypted database file."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

DriverError: type[Exception] = sqlcipher.Error
"""What the driver raises where SQLAlchemy is not in between."""
BUSY_SECONDS = 10
"""How long a connection waits for another one's lock; all writers share one lock already."""
_EMPTYING_SECONDS = 0.2
"""How long emptying the WAL waits for readers, while writers wait for it."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was committed is on the disk before a citizen is told so
    "secure_delete = ON",  # deleted personal data are overwritten, not just unlinked
    "foreign_keys = ON",
    "cache_size = -16384",  # KiB; each page read anew has to be deciphered and authenticated
)


def check_key(file: Path, key: bytes) -> None:
    """Read the first page of an existing database; raises the driver's `DatabaseError` if the key does not fit.

    An ordinary connection would do that too, but on closing it would move an unfinished WAL into the database:
    this one is immutable, so a wrong key really changes nothing.
    """
    connection = sqlcipher.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        connection.execute(_key_pragma(key))
        connection.execute("PRAGMA schema_version").fetchone()
    finally:
        connection.close()


def open_engine(file: Path, key: bytes) -> Engine:
    """Return an engine on `file`, encrypted by SQLCipher with the raw 32-byte `key`; nothing is opened yet."""

    def creator() -> Any:
        connection = sqlcipher.connect(str(file), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            connection.execute(_key_pragma(key))
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=creator, module=sqlcipher, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """Return the same engine for transactions that take the write lock at their beginning."""
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def empty_wal(connection: Connection) -> bool:
    """Move all of the WAL into the database file and truncate it; False when a reader was in the way."""
    driver: Any = connection.connection.driver_connection  # outside any transaction
    driver.execute(f"PRAGMA busy_timeout = {_EMPTYING_SECONDS * 1000:.0f}")
    try:
        busy, _, _ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    return not busy


def _key_pragma(key: bytes) -> str:
    return f"PRAGMA key = \"x'{key.hex()}'\""


def _begin(connection: Connection) -> None:
    # the driver is in autocommit mode: left alone, it would open transactions by guessing at statements
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
