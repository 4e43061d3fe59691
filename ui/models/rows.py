"""A list of frozen dataclasses as QML sees it."""

import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Hetao.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

RowT = TypeVar("RowT")


def camel_case(name: str) -> str:
    """Return a Python field's name as QML spells it: `plain_name` → `plainName`."""
    return re.sub(r"_([a-z0-9])", lambda found: found.group(1).upper(), name)


@QmlElement
class Rows(QAbstractListModel, Generic[RowT]):
    """Rows of one dataclass; each field is a role under its camelCase name."""

    countChanged = Signal()

    def __init__(self, row_type: type[RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(row_type)]  # type: ignore[arg-type]
        self._rows: tuple[RowT, ...] = ()

    @property
    def rows(self) -> tuple[RowT, ...]:
        """What is shown now."""
        return self._rows

    def show(self, rows: Sequence[RowT]) -> None:
        """Show `rows` instead; a row that stays where it was keeps its delegate, its focus and its scrolling."""
        before, after = self._rows, tuple(rows)
        common = min(len(before), len(after))
        if len(after) < len(before):
            self.beginRemoveRows(QModelIndex(), common, len(before) - 1)
            self._rows = before[:common]
            self.endRemoveRows()
        elif len(after) > len(before):
            self.beginInsertRows(QModelIndex(), common, len(after) - 1)
            self._rows = before + after[common:]
            self.endInsertRows()
        self._rows = after
        for position in range(common):
            if before[position] != after[position]:
                changed = self.index(position)
                self.dataChanged.emit(changed, changed)
        if len(before) != len(after):
            self.countChanged.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows there are; a list has no children."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one field of one row; None for a role that is no field."""
        field = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= field < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[field])

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the camelCase field names."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + n: QByteArray(camel_case(name).encode()) for n, name in enumerate(self._names)}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)
