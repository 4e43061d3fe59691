"""What is to be mended on a page of the form, all of it at its top: each thing leads to its field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.models import KeyedRows
from ui.viewmodels.form_rows import FieldRow, Shape

LISTED = 6
"""More are counted, and come up as the first ones are mended."""


@dataclass(frozen=True)
class ProblemRow:
    """One thing to mend."""

    pointer: str
    words: str
    """What to do, in the field's own words."""

    @property
    def key(self) -> str:
        """What the row is about."""
        return self.pointer


class ProblemSummary:
    """Begins when the way on is closed by several problems, follows what is mended, and ends with the last."""

    def __init__(self, parent: QObject) -> None:
        self.rows: KeyedRows[ProblemRow] = KeyedRows(ProblemRow, parent)
        self.count = 0
        """How many things are to be mended, listed or not; 0: nothing is summed up."""

    def begin(self, fields: Sequence[FieldRow], group: ProblemRow | None) -> None:
        """Sum up what stands wrong on the page, if it is more than one thing."""
        found = tuple(_found(fields, group))
        self._show(found if len(found) > 1 else ())

    def follow(self, fields: Sequence[FieldRow], group: ProblemRow | None) -> None:
        """Leave out what has been mended, and add what went wrong meanwhile."""
        if self.count:
            self._show(tuple(_found(fields, group)))

    def end(self) -> None:
        """Show nothing: another page is open."""
        self._show(())

    def _show(self, found: tuple[ProblemRow, ...]) -> None:
        self.count = len(found)
        self.rows.show(found[:LISTED])


def _found(fields: Sequence[FieldRow], group: ProblemRow | None) -> Iterator[ProblemRow]:
    entry = ""
    for row in fields:
        if row.shape == Shape.ENTRY:
            entry = row.title
        elif row.problem:
            yield ProblemRow(row.pointer, f"{entry}：{row.problem}" if entry else row.problem)
    if group is not None:
        yield group
