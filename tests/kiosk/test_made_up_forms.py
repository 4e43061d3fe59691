"""What no shipped form does, but a clerk may write: conditions in groups and entries, on numbers, on others; steps."""

import copy
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kiosk.app.checking import check_rows
from kiosk.applications import Answers, FieldKind, Form, ProblemCode, put, take
from kiosk.clock import BEIJING
from kiosk.sharing import Gathered
from tests.support.made_up_form import answers, made_up, schema

AT = datetime(2026, 11, 22, 9, 30, tzinfo=BEIJING)
FORM = made_up()
LEAVES = [
    "/shared",
    "/partner",
    "/partner_mobile",
    "/place/owned",
    "/place/landlord",
    "/place/area",
    "/place/reason",
] + [f"/machines/{index}/{name}" for index in (0, 1) for name in ("name", "state", "fault", "borrower")]
TYPED = (
    st.none() | st.booleans() | st.sampled_from(["", "good", "broken", "lent", "13800009527", "120", "90", 120, "测试"])
)


def asked(given: Answers) -> dict[str, bool]:
    return {field.pointer: field.required for page in FORM.pages(given) for field in page.fields}


def codes(given: Answers) -> dict[str, ProblemCode]:
    return {problem.pointer: problem.code for problem in FORM.problems(given)}


def handed_in(given: Answers) -> dict[str, Any]:
    return FORM.handed_in(given, edition="-", at=AT)


def test_the_example_is_accepted_and_handed_in_as_it_is() -> None:
    assert FORM.problems(answers()) == ()
    assert handed_in(answers()) == answers()


def test_a_question_in_a_group_is_asked_only_under_its_condition() -> None:
    assert "/place/landlord" not in asked({})
    assert asked({"place": {"owned": False}})["/place/landlord"]
    assert "/place/landlord" not in asked({"place": {"owned": True}})
    assert codes(put(answers(), "/place/landlord", "")) == {"/place/landlord": ProblemCode.MISSING}


def test_each_entry_is_asked_by_its_own_answers() -> None:
    now = asked(answers())
    assert "/machines/0/fault" not in now
    assert now["/machines/1/fault"]
    lent = put(answers(), "/machines/0/state", "lent")
    assert asked(lent)["/machines/0/borrower"]
    assert codes(lent) == {"/machines/0/borrower": ProblemCode.MISSING}


def test_what_an_entry_no_longer_asks_is_neither_judged_nor_handed_in_but_not_lost() -> None:
    mended = put(answers(), "/machines/1/state", "good")
    assert FORM.problems(mended) == ()
    assert handed_in(mended)["machines"][1] == {"name": "播种机", "state": "good"}
    assert take(mended, "/machines/1/fault") == "轮子掉了"
    assert FORM.field("/machines/1/fault", mended) is None


@pytest.mark.parametrize(
    ("area", "needed"), [("90", False), ("100", True), ("１２０", True), ("many", False), ("", False)]
)
def test_a_number_decides_as_it_was_meant(area: str, needed: bool) -> None:
    assert ("/place/reason" in asked({"place": {"area": area}})) is needed


def test_a_question_may_hang_on_one_that_hangs_on_another() -> None:
    assert "/partner_mobile" not in asked({"shared": True})
    assert asked({"shared": True, "partner": "测试甲"})["/partner_mobile"]
    alone = {**answers(), "shared": False}
    assert not {"/partner", "/partner_mobile"} & set(asked(alone))
    assert FORM.problems(alone) == ()
    assert not {"partner", "partner_mobile"} & handed_in(alone).keys()


def test_a_question_that_is_asked_for_again_stands_by_itself() -> None:
    alone = FORM.without_conditions()
    field = alone.field("/machines/1/fault", {})
    assert field is not None
    assert (field.title, field.decides) == ("哪里坏了", False)
    mobile = alone.problem("/partner_mobile", {"partner_mobile": "1380000"})
    assert mobile is not None
    assert mobile.code is ProblemCode.MOBILE_FORM


def test_what_others_hang_on_says_so_wherever_it_stands() -> None:
    decides = {field.pointer for page in FORM.pages(answers()) for field in page.fields if field.decides}
    assert decides == {"/shared", "/partner", "/place/owned", "/place/area", "/machines/0/state", "/machines/1/state"}


def test_a_date_is_not_compared_with_one_that_is_no_longer_asked() -> None:
    dated = copy.deepcopy(schema())
    place = dated["properties"]["place"]
    place["properties"] |= {
        "landlord": {"title": "租期开始", "type": "string", "format": "date"},
        "reason": {"title": "租期结束", "type": "string", "format": "date", "x-check": "after:landlord"},
    }
    given = {"place": {"owned": False, "landlord": "2026-11-22", "area": 120, "reason": "2026-11-01"}}
    judged = Form.of("dated", dated)
    found = judged.problem("/place/reason", given)
    assert found is not None
    assert found.code is ProblemCode.NOT_AFTER
    assert judged.problem("/place/reason", put(given, "/place/owned", True)) is None


@settings(deadline=None, max_examples=60)
@given(typed=st.lists(st.tuples(st.sampled_from(LEAVES), TYPED), max_size=6))
def test_answers_without_a_problem_satisfy_the_schema_whatever_was_typed(typed: list[tuple[str, Any]]) -> None:
    given = answers()
    for pointer, value in typed:
        given = put(given, pointer, value)
    assert FORM.problems(given) or Draft202012Validator(FORM.schema).is_valid(handed_in(given))


@pytest.mark.parametrize(
    ("form_step", "typed", "values"),
    [
        (50, "１２０", {"step": 50, "below": 100, "above": 150}),
        (50, "7", {"step": 50, "below": 50, "above": 100}),
        (50, "499", {"step": 50, "below": 400, "above": 450}),
        (50, "100.0", None),
        (0.5, "2.3", {"step": "0.5", "below": "2", "above": "2.5"}),
        (0.5, "2.5", None),
    ],
)
def test_a_number_goes_in_steps(form_step: float, typed: str, values: dict[str, Any] | None) -> None:
    stepped = copy.deepcopy(schema())
    stepped["properties"]["place"]["properties"]["area"] = {
        "title": "占地",
        "type": "number",
        "multipleOf": form_step,
        "maximum": 499,
    }
    found = Form.of("stepped", stepped).problem("/place/area", {"place": {"area": typed}})
    assert (found and (found.code, found.values)) == (values and (ProblemCode.NOT_A_MULTIPLE, values))


def test_a_number_says_what_it_counts() -> None:
    area = FORM.field("/place/area", {})
    assert area is not None
    assert area.unit == "平方米"
    rows = check_rows(FORM, answers(), Gathered())
    assert next(row.shown for row in rows if row.pointer == "/place/area") == ("120平方米",)


def test_choices_may_be_a_row_of_words() -> None:
    season = FORM.field("/season", {})
    assert season is not None
    assert (season.kind, [choice.title for choice in season.choices]) == (FieldKind.CHOICE, ["春天", "夏天", "秋天"])
    assert codes({**answers(), "season": "冬天"}) == {"/season": ProblemCode.NOT_A_CHOICE}


def test_a_number_may_have_to_stay_below_another() -> None:
    below = copy.deepcopy(schema())
    below["properties"]["place"]["properties"]["area"] = {"title": "占地", "type": "number", "exclusiveMaximum": 100}
    judged = Form.of("below", below)
    assert judged.problem("/place/area", {"place": {"area": "99.9"}}) is None
    found = judged.problem("/place/area", {"place": {"area": "100"}})
    assert found is not None
    assert (found.code, found.values) == (ProblemCode.NOT_BELOW, {"maximum": 100})
