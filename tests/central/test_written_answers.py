"""What a clerk writes down at the window is handed over as the form asks for it."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sync.central import form_check
from sync.central.written_answers import as_asked

FORM = Draft202012Validator(
    {
        "type": "object",
        "properties": {
            "year": {"title": "年度", "type": "integer"},
            "sum": {"title": "金额", "type": "number"},
            "owned": {"title": "是否自有", "type": "boolean"},
            "kind": {"title": "类型", "type": "string", "oneOf": [{"const": "person", "title": "个人"}]},
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
        ("/nowhere", "就是文字", "就是文字"),
    ],
)
def test_what_is_written_is_taken_as_the_form_asks_for_it(pointer: str, written: str, meant: Any) -> None:
    assert as_asked(FORM, {pointer: written}) == {pointer: meant}


def test_a_corrected_number_is_no_text_that_the_form_refuses() -> None:
    said = as_asked(FORM, {"/year": "2026", "/owned": "否"})

    assert form_check.corrected({"year": 2025}, said, FORM) == {"year": 2026, "owned": False}


def test_what_cannot_be_read_is_refused_by_the_form_in_its_own_words() -> None:
    with pytest.raises(form_check.Unfit, match="“年度”填得不合要求"):
        form_check.corrected({"year": 2025}, as_asked(FORM, {"/year": "今年"}), FORM)


def test_without_a_form_what_was_written_stays_as_it_is() -> None:
    assert as_asked(None, {"/year": "2026"}) == {"/year": "2026"}
