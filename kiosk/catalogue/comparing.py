"""What changed between two editions, part by part, in the words that the clerk's schemas use."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.faults import Way
from kiosk.catalogue.parts import in_words
from kiosk.errors import CatalogueError


class DifferenceKind(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Difference:
    """One difference between two editions."""

    file: str
    """Within the catalogue folder, e.g. `items/IP-01-01.json`."""
    part: str
    """In words, e.g. `七项要素 › 办理时限`; empty where it is the file as a whole."""
    kind: DifferenceKind
    before: Any
    """As the file has it; None where it was not there."""
    after: Any


def compare(before: Path, after: Path) -> tuple[Difference, ...]:
    """Return how the catalogue folder `after` departs from `before`; raises CatalogueError for a broken file."""
    return tuple(_changes(before, after))


def _changes(before: Path, after: Path) -> Iterator[Difference]:
    old, new = _files(before), _files(after)
    for file in sorted(old | new):
        if file not in new:
            yield Difference(file, "", DifferenceKind.REMOVED, _title(before, file), None)
        elif file not in old:
            yield Difference(file, "", DifferenceKind.ADDED, None, _title(after, file))
        else:
            between = _between((), _read(before, file), _read(after, file))
            for way, kind, was, now in between:
                yield Difference(file, in_words(file, way), kind, was, now)


def _files(folder: Path) -> set[str]:
    if not (folder / "edition.json").is_file():
        raise CatalogueError(f"{folder} holds no edition of the catalogue: there is no edition.json")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")}
    return {file for file in found if not file.startswith("schema/")}


def _read(folder: Path, file: str) -> Any:
    try:
        return files.read_json(folder / file)
    except CatalogueError as error:
        raise CatalogueError(f"{folder / file}: {error}") from error


def _title(folder: Path, file: str) -> str:
    data = _read(folder, file)
    found = data.get("name") or data.get("title") if isinstance(data, dict) else None
    return str(found or Path(file).stem)


def _between(way: Way, old: Any, new: Any) -> Iterator[tuple[Way, DifferenceKind, Any, Any]]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from _of_key((*way, key), old, new)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_lists(way, old, new)
    elif old != new:
        yield way, DifferenceKind.CHANGED, old, new


def _of_key(way: Way, old: Mapping[Any, Any], new: Mapping[Any, Any]) -> Iterator[tuple[Way, DifferenceKind, Any, Any]]:
    key = way[-1]
    if key not in new:
        yield way, DifferenceKind.REMOVED, old[key], None
    elif key not in old:
        yield way, DifferenceKind.ADDED, None, new[key]
    else:
        yield from _between(way, old[key], new[key])


def _of_lists(way: Way, old: list[Any], new: list[Any]) -> Iterator[tuple[Way, DifferenceKind, Any, Any]]:
    """Compare entries by their id or code; entries without one by what they say."""
    for key in ("id", "code"):
        known, found = _by(key, old), _by(key, new)
        if known is not None and found is not None:
            for name in dict.fromkeys((*known, *found)):
                yield from _of_key((*way, name), known, found)
            return
    was, now = ([json.dumps(one, sort_keys=True) for one in entries] for entries in (old, new))
    for deed, i1, i2, j1, j2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if deed == "equal":
            continue
        if i2 - i1 == j2 - j1:
            for offset in range(i2 - i1):
                yield from _between((*way, j1 + offset), old[i1 + offset], new[j1 + offset])
        else:
            yield from (((*way, index), DifferenceKind.REMOVED, old[index], None) for index in range(i1, i2))
            yield from (((*way, index), DifferenceKind.ADDED, None, new[index]) for index in range(j1, j2))


def _by(key: str, entries: list[Any]) -> dict[str, Any] | None:
    """Return the entries by a key that each of them has; None unless that tells them apart."""
    found = {one[key]: one for one in entries if isinstance(one, dict) and isinstance(one.get(key), str)}
    return found if len(found) == len(entries) else None
