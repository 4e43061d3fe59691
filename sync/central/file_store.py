"""Citizens' files on the platform's disk, named by the SHA-256 of their content and by nothing anybody chose."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class FileStore:
    """A folder with what is kept and what is still arriving; every change is on the disk when it returns."""

    folder: Path

    def begin(self, terminal: str, sha256: str) -> None:
        """Make room for a file that starts to arrive; what is there already stays."""
        place = self._arriving(terminal, sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
        _sync(place.parent)

    def size(self, terminal: str, sha256: str) -> int | None:
        """Return how many bytes have arrived; None when none of it is here."""
        place = self._arriving(terminal, sha256)
        return place.stat().st_size if place.exists() else None

    def append(self, terminal: str, sha256: str, content: bytes) -> None:
        """Put `content` behind what has arrived; the caller keeps others from doing so meanwhile."""
        with self._arriving(terminal, sha256).open("ab") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def is_true(self, terminal: str, sha256: str) -> bool:
        """Return whether what has arrived is what its name says."""
        with self._arriving(terminal, sha256).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256

    def keep(self, terminal: str, sha256: str) -> None:
        """Keep what has arrived for good."""
        place = self._kept(sha256)
        place.parent.mkdir(parents=True, exist_ok=True)
        self._arriving(terminal, sha256).replace(place)
        _sync(place.parent)

    def holds(self, sha256: str) -> bool:
        """Return whether the file is kept."""
        return self._kept(sha256).exists()

    def place(self, sha256: str) -> Path:
        """Return where a file that is kept can be read."""
        return self._kept(sha256)

    def length(self, sha256: str) -> int:
        """Return the bytes of a file that is kept."""
        return self._kept(sha256).stat().st_size

    def names(self) -> frozenset[str]:
        """Return the names of all files that are kept."""
        return frozenset(place.name for place in self.folder.glob("kept/*/*"))

    def drop_arriving(self, terminal: str, sha256: str) -> None:
        """Forget what has arrived of a file."""
        self._arriving(terminal, sha256).unlink(missing_ok=True)

    def drop(self, sha256: str) -> None:
        """Forget a file that was kept."""
        self._kept(sha256).unlink(missing_ok=True)

    def _arriving(self, terminal: str, sha256: str) -> Path:
        return self.folder / "arriving" / f"{terminal}.{sha256}"

    def _kept(self, sha256: str) -> Path:
        return self.folder / "kept" / sha256[:2] / sha256


def folder_of(chosen: Path | None, data: Path | None) -> Path:
    """Return the folder an admin chose, or the one beside the database, or else one where the command was given."""
    return chosen or (data or Path()) / "platform-files"


def _sync(folder: Path) -> None:
    """Let a folder's entries survive a power cut, where the system can (POSIX)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
