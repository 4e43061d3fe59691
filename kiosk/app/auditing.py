"""The terminal's audit chain, read and verified beside the terminal that may be running."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.audit import FIRST, Entry, chained_of
from kiosk.storage import Store, audit


@dataclass(frozen=True)
class AuditLine:
    """One entry of the chain, and whether it is what was written, behind what was written before it."""

    number: int
    entry: Entry
    holds: bool


def audit_chain(folder: Path, database_key: bytes) -> tuple[AuditLine, ...]:
    """Return what the store in `folder` keeps of the chain, oldest first; raises `StoreError`.

    The oldest that is kept has nothing before it to be compared with, unless it is the very first.
    """
    with Store.glance(folder, database_key) as r:
        return tuple(_verified(audit.listed(r)))


def _verified(entries: Sequence[tuple[int, Entry]]) -> Iterator[AuditLine]:
    before: tuple[int, str] | None = (0, FIRST) if entries and entries[0][0] == 1 else None
    for number, entry in entries:
        follows = before is None or before == (number - 1, entry.previous)
        yield AuditLine(number, entry, follows and chained_of(entry) == entry.chained)
        before = number, entry.chained
