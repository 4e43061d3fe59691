"""Files that are handed in: how far each has come, and why one was not taken."""

from dataclasses import dataclass
from enum import StrEnum


class FileStage(StrEnum):
    """How far a file has come."""

    WAITING = "waiting"
    UPLOADING = "uploading"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class FileRow:
    """One file as the list shows it."""

    key: str
    """Its name inside the terminal; people see `name`."""
    name: str
    size: int
    """Bytes."""
    pages: int = 0
    """0: not counted in pages, or not known."""
    stage: FileStage = FileStage.WAITING
    share: float = 0
    """How much of it has been sent, from 0 to 1; while `UPLOADING`."""
    reason: str = ""
    """Why it was refused and what to do about it, as people read it."""
