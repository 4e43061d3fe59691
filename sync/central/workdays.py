"""Deadlines in working days over the published calendar, which is never extrapolated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

_SATURDAY = 5


@dataclass(frozen=True)
class Workdays:
    """The days on which the State Council's notices say that offices are closed or open."""

    years: frozenset[int]
    closed_weekdays: frozenset[date]
    open_weekends: frozenset[date]

    @classmethod
    def from_years(cls, years: Mapping[str, Mapping[str, Any]]) -> Self:
        """Read `{"2026": {"weekday_off": [...], "weekend_on": [...]}}`."""
        return cls(
            years=frozenset(int(year) for year in years),
            closed_weekdays=frozenset(_days(years, "weekday_off")),
            open_weekends=frozenset(_days(years, "weekend_on")),
        )

    def is_workday(self, day: date) -> bool | None:
        """Return whether offices work on `day`; None where no notice has been published yet."""
        if day.year not in self.years:
            return None
        if day.weekday() >= _SATURDAY:
            return day in self.open_weekends
        return day not in self.closed_weekdays

    def after(self, start: date, count: int) -> date | None:
        """Return the `count`-th working day after `start`, which itself does not count.

        None when the calendar ends before it: the day is announced once the notice is out.
        """
        day = start
        while count > 0:
            day += timedelta(days=1)
            works = self.is_workday(day)
            if works is None:
                return None
            count -= works
        return day

    def between(self, start: date, end: date) -> int:
        """Return how many working days lie after `start` up to and with `end`; 0 when `end` has passed."""
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(1 for day in days if self.is_workday(day))


def _days(years: Mapping[str, Mapping[str, Any]], kind: str) -> list[date]:
    return [date.fromisoformat(day) for year in years.values() for day in year[kind]]
