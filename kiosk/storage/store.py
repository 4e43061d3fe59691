"""The one door to the encrypted database."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from kiosk.audit import Happening
from kiosk.clock import Clock
from kiosk.errors import StorageFull, StoreError, StoreLocked
from kiosk.lease import Lease
from kiosk.secrets import files_key
from kiosk.storage import audit, enrolment
from kiosk.storage.engine import DriverError, check_key, empty_wal, open_engine, writing
from kiosk.storage.migrating import HEAD, bring_to_head, revision_of
from kiosk.storage.vault import Vault
from kiosk.terminal import TerminalIdentity

Transaction = Connection
"""An open transaction; what the modules of this package take as their first argument."""

DATABASE_FILE = "kiosk.db"
FILES_FOLDER = "files"
_NEARLY_FULL_BYTES = 1024 * 1024
"""With less room than this, an I/O error means a full disk (the WAL index cannot grow)."""


class Store:
    """The terminal's database, open in exactly one process.

    Readers never wait. Writers take turns: `with store.writing() as w:` is one transaction, committed at the end
    of the block or not at all, and the modules of `kiosk.storage` say what can be done in it.
    """

    def __init__(self, folder: Path, engine: Engine, lease: Lease, clock: Clock, vault: Vault) -> None:
        self.folder = folder
        self._vault = vault
        self._engine = engine
        self._writing_engine = writing(engine)
        self._lease = lease
        self._clock = clock
        self._turn = Lock()

    @staticmethod
    def exists(folder: Path) -> bool:
        """Tell whether there is a database in `folder`: its key must not be made anew."""
        return (folder / DATABASE_FILE).exists()

    @classmethod
    @contextmanager
    def glance(cls, folder: Path, database_key: bytes) -> Iterator[Transaction]:
        """Open one consistent view of the database beside the process that may have it; nothing can be changed in it.

        Raises `StoreError` when there is none of this version, and `StoreLocked` when the key does not open it.
        """
        file = folder / DATABASE_FILE
        if not file.exists():
            raise StoreError(f"There is no database in {folder}; start the terminal there once with `kiosk run`.")
        with _plain_errors(folder), ExitStack() as undo:
            check_key(file, database_key)
            engine = open_engine(file, database_key)
            undo.callback(engine.dispose)
            view = undo.enter_context(engine.connect())
            view.exec_driver_sql("PRAGMA query_only = ON")
            if revision_of(view) != HEAD:
                raise StoreError(f"The database in {folder} is of another version; start the terminal once.")
            yield view

    @classmethod
    def open(cls, folder: Path, database_key: bytes, clock: Clock, *, lease: Lease | None = None) -> Self:
        """Open or create the store in `folder`, under a `lease` taken before or one of its own.

        Raises `AlreadyRunning` when another process has it, `StoreLocked` when the key does not open it, and
        `StorageFull` when there is no room to create it; what was there is left as it was.
        """
        with _plain_errors(folder), ExitStack() as undo:
            lease = lease or Lease.take(folder)
            undo.callback(lease.release)
            file = folder / DATABASE_FILE
            if file.exists():
                check_key(file, database_key)
            else:
                file.touch(mode=0o600)
            engine = open_engine(file, database_key)
            undo.callback(engine.dispose)
            bring_to_head(engine)
            undo.pop_all()
        return cls(folder, engine, lease, clock, Vault(folder / FILES_FOLDER, files_key(database_key)))

    def close(self) -> None:
        """Give everything back, the lease last."""
        self._engine.dispose()
        self._lease.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Open one consistent view of the database."""
        with _plain_errors(self.folder), self._engine.connect() as transaction:
            yield transaction

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Open the one writing transaction; it commits when the block ends well, else nothing has happened."""
        with self._turn, _plain_errors(self.folder), self._writing_engine.begin() as transaction:
            yield transaction

    def forget_deleted(self) -> bool:
        """Move the WAL into the database and empty it, so that what was deleted is in neither.

        Returns False when a reader or a full disk was in the way; the next call then does it.
        """
        try:
            with self._turn, _plain_errors(self.folder), self._engine.connect() as connection:
                return empty_wal(connection)
        except StoreError:
            return False

    def keep_file(self, content: bytes) -> str:
        """Seal a file beside the database and return its name; raises `StorageFull`."""
        with _plain_errors(self.folder):
            return self._vault.keep(content)

    def read_file(self, name: str, offset: int, size: int) -> bytes:
        """Return at most `size` bytes of a kept file from `offset` on."""
        with _plain_errors(self.folder):
            return self._vault.read(name, offset, size)

    def kept_files(self) -> frozenset[str]:
        """Return the names of all files that lie beside the database."""
        with _plain_errors(self.folder):
            return self._vault.names()

    def drop_file(self, name: str) -> None:
        """Have a kept file leave the disk."""
        with _plain_errors(self.folder):
            self._vault.drop(name)

    def free_bytes(self) -> int:
        """Return the room left where the database lies."""
        return shutil.disk_usage(self.folder).free

    def device_key(self, wrapping_key: bytes) -> bytes:
        """Return the terminal's 32-byte Ed25519 seed, made and kept, sealed, on the first call.

        It is kept before the platform is asked, so that an enrolment whose answer was lost can be repeated with
        the same key.
        """
        with self.writing() as w:
            return enrolment.device_key(w, wrapping_key)

    def enrolment(self) -> TerminalIdentity | None:
        """Return who the platform says this terminal is; None before enrolment."""
        with self.reading() as r:
            return enrolment.identity(r)

    def save_enrolment(self, identity: TerminalIdentity) -> None:
        """Keep what enrolment gave; `device_key` has to have been asked for."""
        at = self._clock.now()
        with self.writing() as w:
            enrolment.save(w, identity, at)
            audit.record(w, Happening.ENROLLED, at, terminal=identity.code, series=identity.series)


@contextmanager
def _plain_errors(folder: Path) -> Iterator[None]:
    """Turn the driver's errors into ours, each with a remedy."""
    try:
        yield
    except (DBAPIError, DriverError, OSError) as trouble:
        raise _plain(trouble, folder) from trouble


def _plain(trouble: Exception, folder: Path) -> StoreError:
    text = str(trouble.orig if isinstance(trouble, DBAPIError) else trouble)
    if "database or disk is full" in text or "No space left" in text or _is_nearly_full(text, folder):
        return StorageFull(f"The disk that holds {folder} is full; make room on it, nothing has been lost.")
    if "file is not a database" in text:
        return StoreLocked(
            f"The key does not open {folder / DATABASE_FILE}: it is another key's database, or it is damaged. "
            "Nothing was changed; restore the key, or move the file away and enrol the terminal anew."
        )
    return StoreError(f"The database in {folder} failed: {text}.")


def _is_nearly_full(text: str, folder: Path) -> bool:
    return "I/O error" in text and shutil.disk_usage(folder).free < _NEARLY_FULL_BYTES
