"""The one printed name of an application."""

import string
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.applications import Reference, mint, parse

TERMINALS = st.from_regex(r"\A1508([0-9]{2}|[JN][0-9])-[MCSBGRFA][0-9]{2}-T[0-9]{2}\Z")
DAYS = st.dates(date(2000, 1, 1), date(2068, 12, 31))
SERIES = st.sampled_from("ABCDEFGHJKLMNPQRSTUVWXYZ")
COUNTERS = st.integers(1, 9999)
TEXT = mint("150800-M01-T01", date(2026, 11, 22), "A", 7)


def test_a_reference_reads_as_terminal_day_series_counter_and_check() -> None:
    assert TEXT[:-1] == "150800-M01-T01-261122-A0007-"
    assert parse(TEXT) == Reference("150800-M01-T01", date(2026, 11, 22), "A", 7)


@settings(deadline=None)
@given(TERMINALS, DAYS, SERIES, COUNTERS)
def test_what_is_minted_is_read_back(terminal: str, day: date, series: str, counter: int) -> None:
    text = mint(terminal, day, series, counter)
    read = parse(text)
    assert read == Reference(terminal, day, series, counter)
    assert str(read) == text


@settings(deadline=None)
@given(st.tuples(TERMINALS, DAYS, SERIES, COUNTERS), st.tuples(TERMINALS, DAYS, SERIES, COUNTERS))
def test_different_parts_never_give_the_same_reference(
    one: tuple[str, date, str, int], other: tuple[str, date, str, int]
) -> None:
    assert (mint(*one) == mint(*other)) is (one == other)


@settings(deadline=None)
@given(TERMINALS, DAYS, SERIES, COUNTERS, st.data())
def test_one_wrong_character_is_always_noticed(
    terminal: str, day: date, series: str, counter: int, data: st.DataObject
) -> None:
    text = mint(terminal, day, series, counter)
    place = data.draw(st.sampled_from([index for index, char in enumerate(text) if char != "-"]))
    other = data.draw(st.sampled_from(string.digits + string.ascii_uppercase).filter(lambda char: char != text[place]))
    assert parse(text[:place] + other + text[place + 1 :]) is None


@pytest.mark.parametrize(
    "typed",
    [
        TEXT.lower(),
        TEXT.replace("-", ""),
        TEXT.replace("-", " "),
        TEXT.replace("-", "－"),
        TEXT.replace("-", "—"),
        f"  {TEXT}\n",
        "".join(chr(ord(char) + 0xFEE0) if char.isalnum() else char for char in TEXT),
        "\u3000".join(TEXT.replace("-", "")),
    ],
)
def test_case_blanks_hyphens_and_full_width_make_no_difference(typed: str) -> None:
    assert parse(typed) == parse(TEXT)


@pytest.mark.parametrize(
    "typed",
    ["", "150800", TEXT + "0", TEXT[:-1], "https://example.cn/" + TEXT, TEXT.replace("0", "O"), "一二三", "-" * 24],
)
def test_anything_else_is_no_reference(typed: str) -> None:
    assert parse(typed) is None


def test_a_day_or_counter_that_cannot_be_is_no_reference_even_with_the_right_check() -> None:
    zero = Reference("150800-M01-T01", date(2026, 11, 22), "A", 0)
    assert parse(str(zero)) is None
    assert parse("150800-M01-T01-261322-A0007-" + TEXT[-1]) is None


@settings(deadline=None)
@given(st.text())
def test_no_text_makes_reading_fail(text: str) -> None:
    parse(text)


@pytest.mark.parametrize(
    ("terminal", "series", "counter"),
    [
        ("150800-M01", "A", 1),
        ("150800-M01-T01\n", "A", 1),
        ("150800-M01-T01", "I", 1),
        ("150800-M01-T01", "AB", 1),
        ("150800-M01-T01", "A", 0),
        ("150800-M01-T01", "A", 10_000),
    ],
)
def test_no_reference_is_minted_from_a_part_that_cannot_be(terminal: str, series: str, counter: int) -> None:
    with pytest.raises(ValueError, match=r".+"):
        mint(terminal, date(2026, 11, 22), series, counter)
