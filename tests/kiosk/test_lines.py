"""A clerk is sent to the line that has to be mended."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.faults import Way
from kiosk.catalogue.lines import line_mentioned, line_of, line_of_repeat, places

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def ways(part: Any, way: Way = ()) -> list[Way]:
    """Return the way to every key and every entry, in order."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [found for key, value in inner for found in ((*way, key), *ways(value, (*way, key)))]


@given(JSON)
def test_every_part_of_a_file_has_a_place(data: Any) -> None:
    for indent in (None, 2):
        assert [way for way, _ in places(json.dumps(data, indent=indent))] == ways(data)


def test_a_part_is_found_on_its_line_and_a_missing_one_on_that_of_the_part_around_it() -> None:
    text = '{\n  "a": [\n    1,\n    {"b": "{[,:"}\n  ],\n  "c": 3\n}'
    assert [line_of(text, way) for way in (("a",), ("a", 1, "b"), ("a", 1, "none"), ("c",), ("none",))] == [
        2,
        4,
        4,
        6,
        1,
    ]


def test_a_repeated_key_is_found_where_it_comes_again() -> None:
    assert line_of_repeat('{\n"a": {"b": 1},\n"b": 2,\n"a": 3}') == 4
    assert line_of_repeat('{"a": [{"b": 1}, {"b": 2}]}') == 1


def test_what_a_sentence_quotes_is_found_as_a_key_first() -> None:
    text = '["x",\n"x",\n{"x": "y"}]'
    assert line_mentioned(text, "'x' is wrong") == 3
    assert line_mentioned(text, "'y' is wrong") == 3
    assert line_mentioned(text, "nothing is quoted") == 1
