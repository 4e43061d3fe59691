"""Rows that have a name: one that stays keeps its delegate, wherever others come and go around it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.models.rows import Rows


class Keyed(Protocol):
    """A row that can be told from the others."""

    @property
    def key(self) -> str:
        """What the row is about and how it is drawn; equal keys share a delegate."""


KeyedT = TypeVar("KeyedT", bound=Keyed)


class KeyedRows(Rows[KeyedT]):
    """Keyed rows, to QML just `Rows`; a change is told field by field: typing redraws one text and nothing else."""

    def __init__(self, row_type: type[KeyedT], parent: QObject | None = None) -> None:
        super().__init__(row_type, parent)
        self._fields = tuple(field.name for field in fields(row_type))  # type: ignore[arg-type]

    def show(self, rows: Sequence[KeyedT]) -> None:
        """Show `rows` instead; what lies between the common beginning and the common end is made anew."""
        after = tuple(rows)
        head = _common(self._rows, after)
        tail = _common(self._rows[head:][::-1], after[head:][::-1])
        self._replace(head, len(self._rows) - tail, after[head : len(after) - tail])
        for position, row in enumerate(after):
            self.put(position, row)

    def put(self, position: int, row: KeyedT) -> None:
        """Show `row` at `position`, where one with the same key is shown now."""
        before = self._rows[position]
        roles = [
            Qt.ItemDataRole.UserRole + number
            for number, name in enumerate(self._fields)
            if getattr(before, name) != getattr(row, name)
        ]
        if roles:
            self._rows = (*self._rows[:position], row, *self._rows[position + 1 :])
            self.dataChanged.emit(self.index(position), self.index(position), roles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one field of one row, several values as a list: QML knows no tuples."""
        value = super().data(index, role)
        return list(value) if isinstance(value, tuple) else value

    def _replace(self, first: int, end: int, rows: tuple[KeyedT, ...]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            self._rows = self._rows[:first] + self._rows[end:]
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows = self._rows[:first] + rows + self._rows[first:]
            self.endInsertRows()
        if end > first or rows:
            self.countChanged.emit()


def _common(before: Sequence[Keyed], after: Sequence[Keyed]) -> int:
    """Return how many rows at the beginning have the same keys."""
    count = 0
    for old, new in zip(before, after, strict=False):
        if old.key != new.key:
            break
        count += 1
    return count
