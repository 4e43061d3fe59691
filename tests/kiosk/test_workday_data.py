"""The shipped working-day calendar against an independent one."""

import json
from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
import pytest

from tests.support.catalogue import FOLDER

DATA = json.loads((FOLDER / "workdays.json").read_text(encoding="utf-8"))


def workday(day: date) -> bool:
    year = DATA["years"][str(day.year)]
    if day.weekday() >= 5:
        return day.isoformat() in year["weekend_on"]
    return day.isoformat() not in year["weekday_off"]


@pytest.mark.parametrize("year", [int(year) for year in DATA["years"]])
def test_every_day_of_the_year_agrees_with_an_independent_calendar(year: int) -> None:
    day = date(year, 1, 1)
    while day.year == year:
        assert workday(day) is chinese_calendar.is_workday(day), day
        day += timedelta(1)


@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: str(case["start"]))
def test_the_worked_cases_of_the_table_come_out(case: dict[str, str | int]) -> None:
    day, left = date.fromisoformat(str(case["start"])), int(case["add"])
    while left:
        day += timedelta(1)
        left -= workday(day)
    assert day.isoformat() == case["expect"]
