"""Connections to the encrypted database file."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

BUSY_SECONDS = 10
"""How long a connection waits for another one's lock; all writers share one lock already."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was committed is on the disk before a citizen is told so
    "secure_delete = ON",  # deleted personal data are overwritten, not just unlinked
    "foreign_keys = ON",
)


def open_engine(file: Path, key: bytes) -> Engine:
    """Return an engine on `file`, encrypted by SQLCipher with the raw 32-byte `key`.

    Nothing is opened yet; the first connection raises the driver's `DatabaseError` if the key does not fit,
    and has then only read.
    """

    def creator() -> Any:
        connection = sqlcipher.connect(str(file), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master")
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


def _begin(connection: Connection) -> None:
    # the driver is in autocommit mode: left alone, it would open transactions by guessing at statements
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
