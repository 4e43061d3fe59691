"""What a clerk writes down at the window is handed over as the form asks for it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sync.central import day_bounds, form_check
from sync.central.columns import BEIJING
from sync.central.written_answers import as_asked

DAY = date(2026, 11, 22)
FORM = Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "year": {"title": "年度", "type": "integer"},
            "sum": {"title": "金额", "type": "number"},
            "owned": {"title": "是否自有", "type": "boolean"},
            "kind": {"title": "类型", "type": "string", "oneOf": [{"const": "person", "title": "个人"}]},
            "signed_on": {"title": "签订日期", "type": "string", "format": "date", "x-latest": "today"},
            "due_on": {"title": "到期日期", "type": "string", "format": "date", "x-earliest": "2024-01-01"},
            "numbers": {"title": "注册号", "type": "array", "items": {"type": "string"}},
            "patents": {"type": "array", "items": {"properties": {"count": {"title": "件数", "type": "integer"}}}},
        },
    }
)


@pytest.mark.parametrize(
    ("pointer", "written", "meant"),
    [
        ("/year", "２０２６", 2026),
        ("/sum", "1,200.5", 1200.5),
        ("/owned", "是", True),
        ("/owned", "没有", False),
        ("/kind", "个人", "person"),
        ("/numbers", "12345678、87654321", ["12345678", "87654321"]),
        ("/patents/0/count", "3", 3),
        ("/signed_on", "2026年11月3日", "2026-11-03"),
        ("/signed_on", "昨天", "昨天"),
        ("/nowhere", "就是文字", "就是文字"),
    ],
)
def test_what_is_written_is_taken_as_the_form_asks_for_it(pointer: str, written: str, meant: Any) -> None:
    assert as_asked(FORM, {pointer: written}) == {pointer: meant}


def test_a_corrected_number_is_no_text_that_the_form_refuses() -> None:
    said = as_asked(FORM, {"/year": "2026", "/owned": "否"})

    assert form_check.corrected({"year": 2025}, said, FORM, filled_in=DAY) == {"year": 2026, "owned": False}


def test_what_cannot_be_read_is_refused_by_the_form_in_its_own_words() -> None:
    with pytest.raises(form_check.Unfit, match="“年度”填得不合要求"):
        form_check.corrected({"year": 2025}, as_asked(FORM, {"/year": "今年"}), FORM, filled_in=DAY)


def test_without_a_form_what_was_written_stays_as_it_is() -> None:
    assert as_asked(None, {"/year": "2026"}) == {"/year": "2026"}


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"signed_on": "2026-11-22"}, None),
        ({"signed_on": "2026-11-23"}, "“签订日期”不能晚于填表那天（2026年11月22日）。"),
        ({"due_on": "2023-12-31"}, "“到期日期”不能早于2024年1月1日。"),
        ({"due_on": "2026-02-30"}, "“到期日期”要写日历上有的日子，例如 2026-11-22。"),
        ({"due_on": "2024-01-01"}, None),
    ],
)
def test_a_day_is_held_against_the_day_of_filling_in_or_one_that_the_form_names(
    answers: dict[str, Any], words: str | None
) -> None:
    assert form_check.problem(FORM, answers, filled_in=DAY) == words


def test_only_a_day_that_is_put_right_is_held_against_the_day_of_putting_right() -> None:
    schema = {"type": "object", "properties": {"from": {"title": "起", "format": "date", "x-earliest": "today"}}}
    form, later = Draft202012Validator(schema), date(2026, 12, 24)
    given = {"from": "2026-11-22"}
    assert form_check.corrected(given, {"/to": "x"}, form, filled_in=later) == {"from": "2026-11-22", "to": "x"}
    with pytest.raises(form_check.Unfit, match="“起”不能早于填表那天（2026年12月24日）"):
        form_check.corrected(given, {"/from": "2026-12-23"}, form, filled_in=later)


def test_the_day_of_filling_in_is_a_day_in_beijing() -> None:
    assert day_bounds.day_of(datetime(2026, 11, 21, 16, 30, tzinfo=UTC)) == DAY
    assert day_bounds.day_of(datetime(2026, 11, 22, 23, 59, tzinfo=BEIJING)) == DAY
