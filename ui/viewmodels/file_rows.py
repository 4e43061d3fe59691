"""Files that come from a phone: how far each has come, and why one was not taken."""

from dataclasses import dataclass
from enum import StrEnum


class FileStage(StrEnum):
    """How far a file has come."""

    COMING = "coming"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class FileRow:
    """One file as the list shows it."""

    key: str
    name: str
    """What people call it."""
    size: int
    """Bytes."""
    pages: int = 0
    """0: not known yet, or none taken."""
    stage: FileStage = FileStage.COMING
    reason: str = ""
    """Why it was refused and what to do about it, as people read it."""
