"""The full check before an edition is published: everything the loader demands, and what only hurts later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.catalogue.checking import commitments, conditions, forms, guidance, items, sharing, tables, texts
from kiosk.catalogue.faults import Fault
from kiosk.catalogue.files import judged_items
from kiosk.catalogue.lines import line_mentioned, line_of
from kiosk.catalogue.loading import read_forms, read_tables


@dataclass(frozen=True, order=True)
class Flaw:
    """Something that should be mended before the catalogue is published."""

    file: str
    """Within the catalogue folder."""
    line: int
    """From 1: where to look; the nearest one where something is missing."""
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}"


def check_catalogue(folder: Path) -> tuple[Flaw, ...]:
    """Return everything that should be mended, in the order of files and lines; empty means fit."""
    found = sorted(set(_located(folder, _faults(folder))))
    return tuple(found)


def _faults(folder: Path) -> Iterator[Fault]:
    content, faults = read_tables(folder)
    known = read_forms(folder)
    yield from faults
    yield from tables.of_the_platform(folder)
    yield from forms.faults(known)
    yield from texts.faults(folder)
    if not faults:
        read = judged_items(folder)
        well = {name: data for name, (data, wrong) in read.items() if not wrong}
        yield from items.faults(read, content, known)
        yield from tables.faults(folder, content, known, {name: well.get(name, {}) for name in read})
        yield from guidance.faults(folder, content)
        yield from commitments.faults(folder, well)
        yield from sharing.faults(content, known)
        yield from conditions.faults(folder, content, known)


def _located(folder: Path, faults: Iterable[Fault]) -> Iterator[Flaw]:
    for fault in faults:
        yield Flaw(fault.file, fault.line or _line(folder / fault.file, fault), fault.words)


def _line(path: Path, fault: Fault) -> int:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return 1
    return line_of(text, fault.way) if fault.way else line_mentioned(text, fault.words)
