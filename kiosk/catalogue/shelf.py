"""Editions on the terminal's disk: whole folders, each checked before it is there, none ever changed.

An urgent edition arrives as the few files that differ from the one it is based on; it is put together beside the
others and takes its place by one rename, so that a power cut leaves either all of it or nothing.
"""

import os
import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.catalogue import files
from kiosk.catalogue.checking import check_catalogue
from kiosk.catalogue.edition import Catalogue
from kiosk.catalogue.loading import content_hash, load_catalogue
from kiosk.errors import CatalogueError

FILE_BYTES_MAX = 1 << 20
FILES_MAX = 25_000
_NAME = re.compile(r"([a-z-]{1,40}|items/IP-\d{2}-\d{2,6}|forms/[A-Za-z0-9-]{1,60})\.json")
_SHELVED = re.compile(r"(\d{6})-(\d{4}-\d{2}-\d{2})-([0-9a-f]{64})")
_UNFINISHED = "unfinished"
_FLAWS_SHOWN = 5


@dataclass(frozen=True)
class ShelvedEdition:
    """An edition that lies ready on the terminal."""

    number: int
    """Counts up as editions arrive; 0 is the one shipped with the program."""
    effective_on: date
    content_hash: str
    folder: Path


@dataclass(frozen=True)
class Taken:
    """The edition taken from the shelf, and why newer ones were passed over."""

    catalogue: Catalogue
    passed_over: tuple[str, ...]


class Shelf:
    """All editions of a terminal; one process writes, as the store's lease has it."""

    def __init__(self, folder: Path, *, shipped: Path) -> None:
        self._folder = folder
        self._shipped = _shipped(shipped)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(folder / _UNFINISHED, ignore_errors=True)

    def editions(self) -> tuple[ShelvedEdition, ...]:
        """Return all of them, the one shipped among them, the first to be shown first."""
        return tuple(sorted(self._found(), key=lambda one: (one.effective_on, one.number), reverse=True))

    def in_force(self, day: date) -> ShelvedEdition:
        """Return which edition is to be shown on a day, unread; before the first one, the one shipped."""
        return next(one for one in self.editions() if one.effective_on <= day or not one.number)

    def take(self, day: date, *, outlets: Path | None = None) -> Taken:
        """Return the edition in force on a day; one that was damaged on the disk is passed over and thrown away.

        Before the first edition is in force the one shipped is taken. `outlets` names a directory of outlets to be
        used in place of the edition's own. Raises CatalogueError when not even the one shipped can be used.
        """
        passed: list[str] = []
        for one in self.editions():
            if one.effective_on > day and one.number:
                continue
            try:
                return Taken(_load(one, outlets), tuple(passed))
            except CatalogueError as error:
                passed.append(f"{one.folder.name}: {error}")
                if one.number:
                    shutil.rmtree(one.folder)
        raise CatalogueError("; ".join(passed))

    def put(self, content: Mapping[str, bytes], *, expected_hash: str, number: int) -> ShelvedEdition:
        """Shelve an edition; `number` is its place among those shown from the same day.

        Raises CatalogueError, and leaves the shelf as it was, when the files are not what the platform published or
        `check_catalogue` finds anything wrong with them. Putting the same edition again changes nothing.
        """
        for one in self.editions():
            if one.content_hash == expected_hash:
                return one
        made = self._folder / _UNFINISHED
        shutil.rmtree(made, ignore_errors=True)
        try:
            _write(content, made)
            _look_over(made, expected_hash)
            return self._shelve(made, expected_hash, number)
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def keep(self, hashes: Collection[str]) -> None:
        """Throw away every edition but those of these content hashes and the one shipped."""
        for one in self.editions():
            if one.number and one.content_hash not in hashes:
                shutil.rmtree(one.folder)

    def _found(self) -> Iterator[ShelvedEdition]:
        yield self._shipped
        for folder in self._folder.iterdir():
            if name := _SHELVED.fullmatch(folder.name):
                yield ShelvedEdition(int(name[1]), date.fromisoformat(name[2]), name[3], folder)

    def _shelve(self, made: Path, expected_hash: str, number: int) -> ShelvedEdition:
        day = load_catalogue(made).edition.effective_on
        folder = self._folder / f"{number:06}-{day.isoformat()}-{expected_hash}"
        _settle(made / "items", made / "forms", made)
        made.rename(folder)
        _settle(self._folder)
        return ShelvedEdition(number, day, expected_hash, folder)


def _shipped(folder: Path) -> ShelvedEdition:
    edition = files.read_json(folder / "edition.json")
    day = date.fromisoformat(edition.get("effective_on", edition["compiled_on"]))
    return ShelvedEdition(0, day, content_hash(folder), folder)


def _load(one: ShelvedEdition, outlets: Path | None) -> Catalogue:
    catalogue = load_catalogue(one.folder, outlets=outlets)
    if catalogue.edition.content_hash != one.content_hash:
        raise CatalogueError("has been damaged on the disk")
    return catalogue


def _look_over(made: Path, expected_hash: str) -> None:
    found = content_hash(made)
    if found != expected_hash:
        raise CatalogueError(f"The edition is not the one published: its hash is {found}, not {expected_hash}.")
    if flaws := check_catalogue(made):
        raise CatalogueError("; ".join(map(str, flaws[:_FLAWS_SHOWN])))


def _write(content: Mapping[str, bytes], made: Path) -> None:
    for name in ("items", "forms"):
        (made / name).mkdir(parents=True)
    if len(content) > FILES_MAX:
        raise CatalogueError(f"The edition has more than {FILES_MAX} files.")
    for name, said in content.items():
        if not _NAME.fullmatch(name):
            raise CatalogueError(f"The edition names a file that no catalogue has: {name[:80]!r}")
        if len(said) > FILE_BYTES_MAX:
            raise CatalogueError(f"{name} of the edition is longer than {FILE_BYTES_MAX} bytes.")
        _write_durably(made / name, said)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(*folders: Path) -> None:
    """Let names outlive a power cut."""
    for folder in folders:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
