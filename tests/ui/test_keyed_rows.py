"""Rows that keep their delegates while others come and go."""

from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from ui.models import KeyedRows


@dataclass(frozen=True)
class Line:
    name: str
    text: str = ""

    @property
    def key(self) -> str:
        return self.name


def lines(names: str) -> list[Line]:
    return [Line(name) for name in names]


def rows_of(names: str) -> KeyedRows[Line]:
    rows: KeyedRows[Line] = KeyedRows(Line)
    rows.show(lines(names))
    return rows


def test_a_change_of_text_touches_one_role_of_one_row() -> None:
    rows = rows_of("abc")
    changed = QSignalSpy(rows.dataChanged)
    rows.show([Line("a"), Line("b", "typed"), Line("c")])
    (first, last, roles) = changed.at(0)
    assert (changed.count(), first.row(), last.row()) == (1, 1, 1)
    assert [bytes(rows.roleNames()[role]) for role in roles] == [b"text"]


def test_what_comes_in_between_leaves_its_neighbours_alone() -> None:
    rows = rows_of("ad")
    inserted, removed = QSignalSpy(rows.rowsInserted), QSignalSpy(rows.rowsRemoved)
    rows.show(lines("abcd"))
    assert (inserted.count(), removed.count()) == (1, 0)
    assert inserted.at(0)[1:] == [1, 2]


def test_several_values_reach_qml_as_a_list() -> None:
    @dataclass(frozen=True)
    class Several:
        key: str
        many: tuple[str, ...]

    rows: KeyedRows[Any] = KeyedRows(Several)
    rows.show([Several("a", ("x", "y"))])
    assert rows.data(rows.index(0), Qt.ItemDataRole.UserRole + 1) == ["x", "y"]


@given(st.lists(st.text("abcdef", max_size=6).map(lambda text: "".join(dict.fromkeys(text))), max_size=6))
def test_it_always_shows_what_it_was_told(steps: list[str]) -> None:
    rows = rows_of("")
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Warning)
    for names in steps:
        rows.show(lines(names))
        assert "".join(row.name for row in rows.rows) == names
        assert rows.rowCount() == len(names)
    assert tester.model() is rows
