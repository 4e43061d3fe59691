"""A date while it is being put together from its three parts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.dates import Part, iso, joined, split, stepped

TODAY = date(2026, 11, 22)


def test_nothing_typed_is_no_date() -> None:
    assert joined("", "", "") == ""
    assert split("") == ("", "", "")


def test_a_half_typed_date_comes_apart_as_it_was_typed() -> None:
    assert split(joined("2025", "", "")) == ("2025", "", "")
    assert iso(joined("2025", "1", "")) == "2025-1-"


def test_single_digits_are_enough() -> None:
    assert iso(joined("2025", "1", "3")) == "2025-01-03"


def test_the_first_step_from_nothing_is_today() -> None:
    assert stepped("", Part.YEAR, -1, TODAY) == "2026-11-22"
    assert stepped("2025-2-", Part.DAY, 1, TODAY) == "2026-11-22"


@pytest.mark.parametrize(
    ("before", "part", "by", "after"),
    [
        ("2025-01-31", Part.MONTH, 1, "2025-02-28"),
        ("2024-02-29", Part.YEAR, 1, "2025-02-28"),
        ("2025-12-05", Part.MONTH, 1, "2025-01-05"),
        ("2025-02-28", Part.DAY, 1, "2025-02-01"),
        ("9999-01-01", Part.YEAR, 1, "9999-01-01"),
    ],
)
def test_each_part_moves_by_itself_and_never_out_of_the_calendar(before: str, part: Part, by: int, after: str) -> None:
    assert stepped(before, part, by, TODAY) == after


@given(st.dates(), st.sampled_from(Part), st.integers(-50, 50))
def test_every_step_from_a_day_is_a_day(there: date, part: Part, by: int) -> None:
    date.fromisoformat(stepped(there.isoformat(), part, by, TODAY))
