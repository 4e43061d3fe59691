"""A folder that stands for a printer: every slip becomes a PDF file, whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from printing.document import Document
from printing.printers.printer import Failed, Outcome, Printed, PrinterStatus, Reason, Unknown, Watch, somebody_waits

_ROOM_BYTES = 256 * 1024
"""What must be free before a slip is sent: a few times the size of the longest."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_UNFINISHED = ".part"


class FolderPrinter:
    """Writes each document under its name into `folder`, which is made when it is missing.

    A file appears under its final name only when all of it is on the disk. A name that is taken gets a
    number, so that nothing printed earlier is ever written over.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._remove_unfinished()

    def status(self) -> PrinterStatus:
        """Return whether the folder can be written and has room for a slip."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self.folder).free
        except OSError as error:
            return PrinterStatus((_reason(error),))
        if not os.access(self.folder, os.W_OK | os.X_OK):
            return PrinterStatus((Reason.NOT_WRITABLE,))
        return PrinterStatus((Reason.DISK_FULL,) if free < _ROOM_BYTES else ())

    def print(self, document: Document, _watch: Watch = somebody_waits) -> Outcome:
        """Write the file; before it has its final name a fault leaves nothing behind."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._written(document) as unfinished:
                unfinished.rename(self._free_path(document.name))
        except OSError as error:
            return Failed(_reason(error))
        try:
            _make_name_durable(self.folder)
        except OSError as error:
            return Unknown(_reason(error))
        return Printed()

    def became(self, _job: str) -> Outcome | None:
        """Return None: a folder keeps files and no book of jobs."""
        return None

    @contextmanager
    def _written(self, document: Document) -> Iterator[Path]:
        """Write the whole document under a temporary name; remove that name again if it is still there."""
        unfinished = self.folder / f".{document.name}{_UNFINISHED}"
        try:
            with open(unfinished, "wb", opener=_private) as file:  # Path.open takes no opener
                file.write(document.pdf)
                file.flush()
                os.fsync(file.fileno())
            yield unfinished
        finally:
            unfinished.unlink(missing_ok=True)

    def _remove_unfinished(self) -> None:
        """Remove what a run that was killed left half written; a folder that cannot be read tells in `status`."""
        with suppress(OSError):
            for path in self.folder.glob(f".*{_UNFINISHED}"):
                path.unlink(missing_ok=True)

    def _free_path(self, name: str) -> Path:
        path = self.folder / f"{name}.pdf"
        for number in count(2):
            if not path.exists():
                break
            path = self.folder / f"{name}-{number}.pdf"
        return path


def _private(path: str, flags: int) -> int:
    """Open a file that nobody but the terminal's own account may read."""
    return os.open(path, flags, 0o600)


def _make_name_durable(folder: Path) -> None:
    """Bring the folder's list of names to the disk; Windows does so by itself and refuses to be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> Reason:
    return Reason.DISK_FULL if error.errno in _FULL else Reason.NOT_WRITABLE
