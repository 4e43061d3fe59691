"""What was typed is taken as it was meant."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.applications.fields import FieldKind as Kind
from kiosk.applications.reading import read

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (Kind.TEXT, "  五原县 ", "五原县"),
        (Kind.TEXT, "（全角），保留", "（全角），保留"),
        (Kind.IDENTITY_NUMBER, "110105 19491231 002x", "11010519491231002X"),
        (Kind.IDENTITY_NUMBER, "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
        (Kind.CREDIT_CODE, "91150802-ma0tekt01p", "91150802MA0TEKT01P"),
        (Kind.MOBILE, "138 0000 0000", "13800000000"),
        (Kind.MOBILE, "138-0000-0000", "13800000000"),
        (Kind.PATENT_NUMBER, "ZL 2023 1 0000001.5", "202310000001.5"),
        (Kind.PATENT_NUMBER, "2023100000015", "202310000001.5"),
        (Kind.PATENT_NUMBER, "zl202310000001。5", "202310000001.5"),
        (Kind.PATENT_NUMBER, "CN85100001.0", "85100001.0"),
        (Kind.TRADEMARK_NUMBER, "g123 4567", "G1234567"),
        (Kind.DATE, "2026年1月5日", "2026-01-05"),
        (Kind.DATE, "2026/1/5", "2026-01-05"),
        (Kind.DATE, "20260105", "2026-01-05"),
        (Kind.DATE, "2026-13-05", "2026-13-05"),
        (Kind.INTEGER, "２０２６", 2026),
        (Kind.INTEGER, "2026.0", 2026),
        (Kind.INTEGER, 2026.0, 2026),
        (Kind.INTEGER, "12a", "12a"),
        (Kind.INTEGER, "1.5", 1.5),
        (Kind.NUMBER, "1,200.50", 1200.5),
        (Kind.NUMBER, "300", 300),
        (Kind.NUMBER, "三百", "三百"),
        (Kind.NUMBER, "1e9", "1e9"),
        (Kind.NUMBER, "nan", "nan"),
        (Kind.YES_NO, False, False),
        (Kind.AGREEMENT, True, True),
        (Kind.AGREEMENT, False, None),
        (Kind.CHOICES, ["name", "address"], ["name", "address"]),
        (Kind.CHOICES, [], None),
        (Kind.TEXT, "  ", None),
    ],
)
def test_a_person_may_write_as_people_do(kind: Kind, typed: Any, meant: Any) -> None:
    found = read(kind, typed)
    assert found == meant
    assert type(found) is type(meant)


def test_the_lines_of_a_list_are_read_each_in_its_own_kind_and_blank_ones_dropped() -> None:
    typed = [" ZL202310000001.5", "", "2003101023445 "]
    assert read(Kind.TEXTS, typed, Kind.PATENT_NUMBER) == ["202310000001.5", "200310102344.5"]


@settings(deadline=None)
@given(st.sampled_from(Kind), SCALARS | st.lists(st.text()))
@example(Kind.DATE, "A\u00b4")
@example(Kind.IDENTITY_NUMBER, "A-\u0301")
@example(Kind.IDENTITY_NUMBER, "-")
def test_reading_what_was_read_changes_nothing_and_nothing_makes_it_fail(kind: Kind, typed: Any) -> None:
    once = read(kind, typed)
    assert read(kind, once) == once
