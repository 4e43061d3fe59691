"""Rows that QML shows."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models import Rows


@dataclass(frozen=True)
class Fruit:
    plain_name: str
    count: int = 1


APPLE, PEAR, MELON = Fruit("apple"), Fruit("pear"), Fruit("melon")


@pytest.fixture
def rows(qapp: object) -> Rows[Fruit]:
    made: Rows[Fruit] = Rows(Fruit)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def names(rows: Rows[Fruit]) -> list[str]:
    return [rows.data(rows.index(row), Qt.ItemDataRole.UserRole) for row in range(rows.rowCount())]


def test_each_field_is_a_role_under_its_qml_name(rows: Rows[Fruit]) -> None:
    assert [bytes(name.data()).decode() for name in rows.roleNames().values()] == ["plainName", "count"]


def test_rows_are_shown_in_order(rows: Rows[Fruit]) -> None:
    rows.show([APPLE, PEAR])
    assert names(rows) == ["apple", "pear"]
    assert rows.property("count") == 2


def test_a_row_that_stays_is_left_alone(rows: Rows[Fruit]) -> None:
    rows.show([APPLE, PEAR])
    touched: list[int] = []
    rows.dataChanged.connect(lambda first, _last: touched.append(first.row()))
    rows.show([APPLE, MELON, PEAR])
    assert touched == [1]
    assert names(rows) == ["apple", "melon", "pear"]


def test_rows_that_went_are_removed_at_the_end(rows: Rows[Fruit]) -> None:
    rows.show([APPLE, PEAR, MELON])
    removed: list[tuple[int, int]] = []
    rows.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    rows.show([APPLE])
    assert removed == [(1, 2)]
    assert names(rows) == ["apple"]


def test_what_is_no_field_has_no_value(rows: Rows[Fruit]) -> None:
    rows.show([APPLE])
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None
    assert rows.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
