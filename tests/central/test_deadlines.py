"""Deadlines: working days over the published calendar, paused when the clock pauses, never extrapolated."""

import json
from datetime import date, timedelta

import chinese_calendar
import pytest

import resources
from sync.central.catalogue import Catalogue
from sync.central.deadlines import Deadline, Deadlines
from sync.central.workdays import Workdays

CASES = json.loads(resources.text("catalogue/workdays.json"))["cases"]


@pytest.fixture
def workdays() -> Workdays:
    """Read the shipped calendar."""
    return Catalogue().workdays


@pytest.fixture
def deadlines() -> Deadlines:
    """Read the shipped life cycle and calendar."""
    catalogue = Catalogue()
    return Deadlines(catalogue.life_cycle, catalogue.workdays)


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_calendar_agrees_with_an_independent_one_day_by_day(workdays: Workdays, year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]

    assert [workdays.is_workday(day) for day in days] == [chinese_calendar.is_workday(day) for day in days]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["start"])
def test_the_cases_of_the_catalogue_hold(workdays: Workdays, case: dict[str, str | int]) -> None:
    start, expected = date.fromisoformat(str(case["start"])), date.fromisoformat(str(case["expect"]))

    assert workdays.after(start, int(case["add"])) == expected
    assert workdays.between(start, expected) == case["add"]


def test_beyond_the_published_calendar_nothing_is_guessed(workdays: Workdays) -> None:
    assert workdays.after(date(2026, 12, 28), 5) is None


def test_the_first_answer_is_due_five_working_days_after_receipt(deadlines: Deadlines) -> None:
    found = deadlines.on_entering("SUBMITTED", date(2026, 9, 29), before=Deadline(), promised_workdays=3)

    assert found == Deadline("acceptance", date(2026, 10, 12))


def test_the_promise_counts_from_acceptance_and_stands_through_the_review(deadlines: Deadlines) -> None:
    accepted = deadlines.on_entering("ACCEPTED", date(2026, 11, 23), before=Deadline(), promised_workdays=3)
    reviewing = deadlines.on_entering("REVIEWING", date(2026, 11, 24), before=accepted, promised_workdays=3)

    assert accepted == reviewing == Deadline("decision", date(2026, 11, 26))


def test_a_special_procedure_stops_the_clock_and_the_rest_counts_on_afterwards(deadlines: Deadlines) -> None:
    reviewing = Deadline("decision", date(2026, 11, 27))

    paused = deadlines.on_entering("SPECIAL", date(2026, 11, 24), before=reviewing, promised_workdays=5)
    resumed = deadlines.on_entering("REVIEWING", date(2026, 12, 7), before=paused, promised_workdays=5)

    assert paused == Deadline(workdays_left=3)
    assert resumed == Deadline("decision", date(2026, 12, 10))


def test_a_promise_made_late_in_the_year_is_announced_later(deadlines: Deadlines) -> None:
    found = deadlines.on_entering("ACCEPTED", date(2026, 12, 28), before=Deadline(), promised_workdays=9)

    assert found == Deadline("decision", None)


@pytest.mark.parametrize("state", ["REJECTED", "FORWARDED", "DECIDED_OK", "ARCHIVED"])
def test_where_the_clock_has_stopped_nothing_is_due(deadlines: Deadlines, state: str) -> None:
    before = Deadline("decision", date(2026, 11, 27))

    assert deadlines.on_entering(state, date(2026, 11, 24), before=before, promised_workdays=5) == Deadline()


def test_an_item_without_a_promise_gets_no_invented_one(deadlines: Deadlines) -> None:
    found = deadlines.on_entering("ACCEPTED", date(2026, 11, 23), before=Deadline(), promised_workdays=None)

    assert found == Deadline()
