"""Files on their way in: begun, continued at the platform's own offset, checked, kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from sync.central.bulk import put_rows
from sync.central.feed import Writing
from sync.central.file_store import FileStore
from sync.central.refusals import Refusal
from sync.central.versions import show_again
from sync.central.wire_tables import files, named_files, uploads
from sync.contract import MAX_FILE_BYTES

MOST_UNFINISHED_BYTES = 2**30
"""Of one terminal."""
_WRONG_CONTENT = 460
"""Status of the tus checksum extension."""


@dataclass(frozen=True)
class Arriving:
    """Where a file stands; both in bytes."""

    offset: int
    length: int


@dataclass(frozen=True)
class Uploads:
    """What may be done with the files of one terminal, inside the caller's transaction.

    The transaction holds the row of the file, so two requests never write to it at once.
    """

    store: FileStore
    terminal: str
    now: datetime

    def begin(self, writing: Writing, sha256: str, *, length: int, kind: str) -> bool:
        """Let a file arrive; returns whether it is held already. Raises Refusal."""
        if length > MAX_FILE_BYTES:
            raise Refusal(413, "too_large", f"No file may be larger than {MAX_FILE_BYTES} bytes.")
        if self._standing(writing, sha256) is not None:
            return self._is_kept(writing, sha256)
        if self._unfinished_bytes(writing) + length > MOST_UNFINISHED_BYTES:
            raise Refusal(507, "quota", "Too much of this terminal is unfinished; finish that first.")
        row = {"terminal": self.terminal, "sha256": sha256, "length": length, "type": kind, "touched_at": self.now}
        put_rows(writing.connection, uploads, [row])
        self.store.begin(self.terminal, sha256)
        return False

    def standing(self, writing: Writing, sha256: str) -> Arriving:
        """Return where a file stands; raises Refusal with 404 for one that was never begun or is no longer kept."""
        standing = self._standing(writing, sha256)
        if standing is None:
            raise Refusal(404, "unknown_file", "This file was not begun, or is no longer kept.")
        return standing

    def append(self, writing: Writing, sha256: str, *, offset: int, content: bytes) -> Arriving | None:
        """Take the next bytes; returns where the file stands then, None when all of it had to be dropped.

        Raises Refusal, with 409 for another offset than the platform's.
        """
        standing = self.standing(writing, sha256)
        if offset != standing.offset:
            raise Refusal(409, "offset", f"The platform stands at {standing.offset}.")
        if offset + len(content) > standing.length:
            raise Refusal(413, "too_large", "That is more than the file's length.")
        if content:
            self.store.append(self.terminal, sha256, content)
            writing.connection.execute(update(uploads).where(self._row(sha256)).values(touched_at=self.now))
        if offset + len(content) == standing.length and not self._finish(writing, sha256):
            return None
        return Arriving(offset + len(content), standing.length)

    def _standing(self, writing: Writing, sha256: str) -> Arriving | None:
        connection = writing.connection
        row = connection.execute(select(uploads).where(self._row(sha256)).with_for_update()).one_or_none()
        if row is not None and self.store.holds(sha256):
            self._note_kept(writing, row)
        length = connection.execute(select(files.c.length).where(files.c.sha256 == sha256)).scalar_one_or_none()
        if length is not None:
            return Arriving(length, length)
        arrived = self.store.size(self.terminal, sha256)
        if row is None or arrived is None:
            return None
        if arrived == row.length and not self._finish(writing, sha256):  # a crash came after its last byte
            return None
        return Arriving(arrived, row.length)

    def _finish(self, writing: Writing, sha256: str) -> bool:
        """Keep a file that is whole; returns False for one whose content is not what its name says."""
        row = writing.connection.execute(select(uploads).where(self._row(sha256))).one_or_none()
        if row is None:
            return True
        if not self.store.is_true(self.terminal, sha256):
            self.store.drop_arriving(self.terminal, sha256)
            writing.connection.execute(delete(uploads).where(self._row(sha256)))
            return False
        self.store.keep(self.terminal, sha256)
        self._note_kept(writing, row)
        return True

    def _note_kept(self, writing: Writing, row: Row[Any]) -> None:
        """Note that a file is on the disk, and tell whoever waits for it; a crash may have come before the note."""
        connection = writing.connection
        connection.execute(delete(uploads).where(self._row(row.sha256)))
        if self._is_kept(writing, row.sha256):
            return
        kept = {"sha256": row.sha256, "length": row.length, "type": row.type, "received_at": self.now}
        put_rows(connection, files, [kept])
        waiting = select(named_files.c.reference).where(named_files.c.sha256 == row.sha256)
        show_again(writing, connection.execute(waiting).scalars().all())

    def _is_kept(self, writing: Writing, sha256: str) -> bool:
        wanted = select(files.c.sha256).where(files.c.sha256 == sha256)
        return writing.connection.execute(wanted).one_or_none() is not None

    def _unfinished_bytes(self, writing: Writing) -> int:
        counting = select(func.coalesce(func.sum(uploads.c.length), 0)).where(uploads.c.terminal == self.terminal)
        total: int = writing.connection.execute(counting).scalar_one()
        return total

    def _row(self, sha256: str) -> Any:
        return (uploads.c.terminal == self.terminal) & (uploads.c.sha256 == sha256)


def refused_content() -> Refusal:
    """Return the answer to bytes that are not what they were said to be."""
    return Refusal(_WRONG_CONTENT, "content", "The content has another SHA-256 than its name; all of it was dropped.")
