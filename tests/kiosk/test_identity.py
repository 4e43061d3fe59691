"""As little of a person as lets them recognise their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk import identity


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张三", "张*"), ("张三丰", "张*丰"), ("那仁满都拉", "那***拉"), ("张", "*"), ("", ""), (" 张三 ", "张*")],
)
def test_a_name_keeps_its_ends_at_most(name: str, shown: str) -> None:
    assert identity.mask_name(name) == shown


@pytest.mark.parametrize(
    ("text", "rule", "shown"),
    [
        ("11010519491231002X", "6-4", "110105********002X"),
        ("13800000000", "3-4", "138****0000"),
        ("张三丰", "name", "张*丰"),
        ("138000", "3-4", "******"),
        ("1380000000", "3-4", "**********"),
        ("", "6-4", ""),
    ],
)
def test_a_number_is_masked_by_the_rule_of_its_form(text: str, rule: str, shown: str) -> None:
    assert identity.mask(text, rule) == shown


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="*")))
def test_a_masked_name_never_reveals_more_than_two_characters(name: str) -> None:
    shown = identity.mask_name(name)
    assert len(shown) - shown.count("*") <= min(2, max(len(name.strip()) - 1, 0))


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="*")), st.integers(0, 9), st.integers(0, 9))
def test_a_masked_number_hides_four_characters_or_all(text: str, start: int, end: int) -> None:
    shown = identity.mask(text, f"{start}-{end}")
    assert len(shown) == len(text)
    assert shown.count("*") >= min(4, len(text))
    assert all(char in ("*", original) for char, original in zip(shown, text, strict=True))


def test_a_rule_that_is_none_is_an_error() -> None:
    with pytest.raises(ValueError, match=r".+"):
        identity.mask("13800000000", "all")


def test_the_check_of_a_look_up_needs_the_reference_and_the_last_four() -> None:
    last = identity.last_four(" 11010519491231002x ")
    assert last == "002X"
    check = identity.check_of("150800-M01-T01-261122-A0007-K", last)
    assert check == identity.check_of("150800-M01-T01-261122-A0007-K", "002x")
    assert check != identity.check_of("150800-M01-T01-261122-A0008-K", last)
    assert check != identity.check_of("150800-M01-T01-261122-A0007-K", "0021")
    assert len(check) == 64
