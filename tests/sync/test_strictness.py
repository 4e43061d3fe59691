"""What a reader of the wire refuses beyond the types."""

import pytest

from sync import strictness


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"b":[{"a":1},{"a":2}]}',
        ' { "a" : 1.50 , "b" : "样例" } ',
        '{"a":"\\u6837","b":1e3,"c":"NaN"}',
        "[]",
    ],
)
def test_json_passes_however_it_is_written(text: str) -> None:
    strictness.check(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":1}',
        '{"a":1,"b":{"c":1,"c":2}}',
        '{"a": 1, "\\u0061": 2}',
        '[{"a":NaN}]',
        '{"a":-Infinity}',
        '{"a":1',
        "样例",
        "[" * 100_000,
    ],
)
def test_what_says_two_things_or_is_no_json_is_refused(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        strictness.check(text.encode())
