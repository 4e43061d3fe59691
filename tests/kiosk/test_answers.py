"""Answers as nested JSON, addressed by pointers."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.applications import add_entry, empty, put, remove_entry, take

NAMES = st.text(min_size=1).filter(lambda name: not name.isdecimal()) | st.sampled_from(["a/b", "~", "~1", "m~n"])
VALUES = st.text() | st.booleans() | st.integers() | st.lists(st.text())


def pointer(names: list[str]) -> str:
    return "".join("/" + name.replace("~", "~0").replace("/", "~1") for name in names)


@settings(deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=4), VALUES)
def test_what_is_put_is_what_is_taken(names: list[str], value: Any) -> None:
    assert take(put({}, pointer(names), value), pointer(names)) == value


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["/a", "/b/c", "/b/d", "/e/0/f", "/e/0/g"]), VALUES), min_size=1, max_size=8))
def test_putting_changes_one_place_and_no_argument(changes: list[tuple[str, Any]]) -> None:
    answers: dict[str, Any] = {}
    expected: dict[str, Any] = {}
    for way, value in changes:
        before = repr(answers)
        changed = put(answers, way, value)
        assert repr(answers) == before
        answers = changed
        expected[way] = value
        assert {place: take(answers, place) for place in expected} == expected


def test_nothing_is_none() -> None:
    answers = {"a": [{"b": 1}], "c": "text"}
    assert [take(answers, way) for way in ("/x", "/a/1/b", "/a/x", "/c/d", "/a/-1")] == [None] * 5


@pytest.mark.parametrize("way", ["", "a", "/c/d", "/a/2/b", "/a/x"])
def test_a_pointer_to_no_possible_place_is_a_value_error(way: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        put({"a": [{"b": 1}], "c": "text"}, way, 1)


def test_the_first_entry_of_a_group_comes_with_its_first_answer() -> None:
    assert put({}, "/patents/0/patent_no", "x") == {"patents": [{"patent_no": "x"}]}
    assert put({"patents": [{}]}, "/patents/1/patent_no", "x") == {"patents": [{}, {"patent_no": "x"}]}


def test_entries_are_added_at_the_end_and_removed_anywhere() -> None:
    answers = add_entry(put({}, "/patents/0/patent_no", "first"), "/patents")
    answers = put(answers, "/patents/1/patent_no", "second")
    assert remove_entry(answers, "/patents", 0) == {"patents": [{"patent_no": "second"}]}
    assert answers["patents"][0] == {"patent_no": "first"}
    for index in (2, -1):
        with pytest.raises(IndexError):
            remove_entry(answers, "/patents", index)


@pytest.mark.parametrize("value", [None, "", " \u3000", [], {}, ["", None], {"agent": {"name": " "}}])
def test_blank_and_nothing_are_no_answers(value: Any) -> None:
    assert empty(value)


@pytest.mark.parametrize("value", [False, 0, 0.0, "否", ["", "鲜番茄"], {"patents": [{}, {"patent_no": "x"}]}])
def test_no_and_zero_are_answers(value: Any) -> None:
    assert not empty(value)
