"""A USB stick with files on it: a watched folder, and a simulated stick with its handle.

The system mounts sticks below a folder; what is in it may be anything. Names are shown and otherwise mean nothing,
links are not followed, and a file is offered only if it begins as a picture or a PDF does.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

MAX_FILES = 100
"""More are not offered; nobody finds anything among more."""
MAX_LOOKED_AT = 3000
MAX_DEPTH = 4
MAX_READ_BYTES = 20 * 1024 * 1024 + 1
"""One more than a file may have: larger ones are refused, whole, by what reads them."""
_HEAD_BYTES = 1024
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM")
_PDF, _RIFF, _WEBP = b"%PDF-", b"RIFF", b"WEBP"
_BOX, _HEIF = b"ftyp", (b"heic", b"heix", b"mif1")
"""ISO/IEC 23008-12: the photographs of newer phones."""


@dataclass(frozen=True)
class StickFile:
    """A file that may be handed in."""

    key: str
    """Where it is on the stick."""
    name: str
    size: int
    """Bytes."""


class Stick(Protocol):
    """The place where sticks are plugged in."""

    def files(self) -> tuple[StickFile, ...]:
        """Return the pictures and PDFs on it, by name; none while there is no stick."""

    def read(self, key: str) -> bytes:
        """Return a file, at most `MAX_READ_BYTES` of it; raises `OSError` when it cannot be read."""


class FolderStick:
    """Whatever the system mounts below a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def files(self) -> tuple[StickFile, ...]:
        """Return the pictures and PDFs below the folder."""
        found = list[StickFile]()
        for looked_at, path in enumerate(_walk(self._folder, MAX_DEPTH)):
            if len(found) == MAX_FILES or looked_at == MAX_LOOKED_AT:
                break
            if (size := _offered(path)) is not None:
                found.append(StickFile(str(path.relative_to(self._folder)), path.name, size))
        return tuple(sorted(found, key=lambda one: one.name))

    def read(self, key: str) -> bytes:
        """Return a file that `files` has named."""
        if key not in {one.key for one in self.files()}:
            raise FileNotFoundError(key)
        with _opened(self._folder / key) as file:
            return file.read(MAX_READ_BYTES)


class SimulatedStick:
    """A place without hardware; its `StickHandle` plugs sticks in."""

    def __init__(self) -> None:
        self.contents: Mapping[str, bytes] = {}

    def files(self) -> tuple[StickFile, ...]:
        """Return the pictures and PDFs on the stick."""
        kept = self.contents.items()
        return tuple(StickFile(name, name, len(content)) for name, content in sorted(kept) if _may_be_taken(content))

    def read(self, key: str) -> bytes:
        """Return a file."""
        if key not in self.contents:
            raise FileNotFoundError(key)
        return self.contents[key][:MAX_READ_BYTES]


class StickHandle:
    """The hand that plugs a stick in and pulls it out: for tests and the dev dock."""

    def __init__(self, stick: SimulatedStick) -> None:
        self._stick = stick

    @property
    def plugged(self) -> bool:
        """Whether a stick is there."""
        return bool(self._stick.contents)

    def plug(self, contents: Mapping[str, bytes]) -> None:
        """Plug a stick with these files in."""
        self._stick.contents = dict(contents)

    def pull(self) -> None:
        """Take it away."""
        self._stick.contents = {}


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """Yield what lies below a folder, folders after the files beside them; what cannot be read is passed over."""
    try:
        inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    shown = [entry for entry in inside if not entry.name.startswith(".")]
    yield from (Path(entry.path) for entry in shown if entry.is_file(follow_symlinks=False))
    if depth:
        for entry in shown:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), depth - 1)


def _offered(path: Path) -> int | None:
    """Return the size of a file that may be taken; None for any other."""
    try:
        with _opened(path) as file:
            return os.fstat(file.fileno()).st_size if _may_be_taken(file.read(_HEAD_BYTES)) else None
    except OSError:
        return None


def _opened(path: Path) -> BinaryIO:
    """Open a plain file, and neither a link nor a device nor a pipe that would never end."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileNotFoundError(path)
    return os.fdopen(descriptor, "rb")


def _may_be_taken(content: bytes) -> bool:
    head = content[:_HEAD_BYTES]
    webp = head.startswith(_RIFF) and head[8:12] == _WEBP
    heif = head[4:8] == _BOX and head[8:12] in _HEIF
    return webp or heif or head.startswith(_PICTURES) or _PDF in head
