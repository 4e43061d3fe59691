"""Days held against the day of filling in, or against one that the form names."""

from datetime import date, timedelta
from typing import Any

import pytest

from kiosk import Step, StepError
from kiosk.applications import Form, Problem, ProblemCode, put
from tests.support.machine import CATALOGUE, ITEM, Bench, fill_in, queued
from tests.support.made_up_form import answers, made_up, schema, with_form

DAY = date(2026, 11, 22)
POINTER = "/place/since"


def bounded(**bounds: str) -> Form:
    """Return the made-up form with these bounds of its one day."""
    asked = schema()
    since = asked["properties"]["place"]["properties"]["since"]
    del since["x-latest"]
    since |= {f"x-{name}": bound for name, bound in bounds.items()}
    return Form.of("BOUNDED", asked)


def problem(day: str, **bounds: str) -> Problem | None:
    """Return what is wrong with a day that is given on `DAY`."""
    return bounded(**bounds).on(DAY).problem(POINTER, put(answers(), POINTER, day))


@pytest.mark.parametrize(
    ("day", "bounds", "code", "values"),
    [
        ("2026-11-23", {"latest": "today"}, ProblemCode.AFTER_TODAY, {}),
        ("2026年11月23日", {"latest": "today"}, ProblemCode.AFTER_TODAY, {}),
        ("2026-11-21", {"earliest": "today"}, ProblemCode.BEFORE_TODAY, {}),
        ("2023-12-31", {"earliest": "2024-01-01"}, ProblemCode.TOO_EARLY, {"day": "2024-01-01"}),
        ("2027-01-01", {"latest": "2026-12-31"}, ProblemCode.TOO_LATE, {"day": "2026-12-31"}),
        ("2026-02-30", {"latest": "today"}, ProblemCode.NOT_A_DATE, {}),
    ],
)
def test_a_day_outside_is_told_by_what_it_is_held_against(
    day: str, bounds: dict[str, str], code: ProblemCode, values: dict[str, Any]
) -> None:
    assert problem(day, **bounds) == Problem(POINTER, code, values)


def test_the_day_of_filling_in_itself_is_inside() -> None:
    assert problem("2026-11-22", earliest="today", latest="today") is None


def test_a_form_without_a_day_holds_nothing_against_today() -> None:
    later = put(answers(), POINTER, "2999-01-01")
    assert made_up().problems(later) == ()
    assert [problem.code for problem in made_up().on(DAY).problems(later)] == [ProblemCode.AFTER_TODAY]


def test_a_day_is_held_against_the_terminals_clock(machine: Bench) -> None:
    machine.kiosk.adopt(with_form(CATALOGUE, ITEM, bounded(earliest="today")))
    machine.kiosk.begin()
    fill_in(machine.kiosk, ITEM, put(answers(), POINTER, "2026-11-22"))
    machine.clock.wall += timedelta(days=1)

    with pytest.raises(StepError):
        machine.kiosk.confirm()

    assert machine.kiosk.session.step is Step.FORM
    assert machine.kiosk.form_view().problems[POINTER].code is ProblemCode.BEFORE_TODAY
    assert queued(machine.kiosk) == ()
