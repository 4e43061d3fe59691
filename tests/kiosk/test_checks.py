"""The numbers people carry."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.applications import checks
from kiosk.applications.fields import ProblemCode as Code

IDENTITY = "11010519491231002X"
CREDIT = "91350100M000100Y43"
PATENT = "200310102344.5"


def code(fault: checks.Fault | None) -> Code | None:
    return fault[0] if fault else None


@pytest.mark.parametrize("number", [IDENTITY, "150802199001011239", "830000199201300022"])
def test_identity_numbers_and_residence_permits_pass(number: str) -> None:
    assert checks.identity_number(number) is None


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("110105491231002", Code.IDENTITY_LENGTH),
        ("11010519491231002", Code.IDENTITY_LENGTH),
        ("11010519491231002XX", Code.IDENTITY_LENGTH),
        ("1101051949123100XX", Code.IDENTITY_CHARACTERS),
        ("01010519491231002X", Code.IDENTITY_CHARACTERS),
        ("11010519491331002X", Code.IDENTITY_BIRTHDAY),
        ("110105190002290021", Code.IDENTITY_BIRTHDAY),
        ("110105194912310021", Code.IDENTITY_CHECK),
        ("110105194912310O2X", Code.IDENTITY_CHARACTERS),
    ],
)
def test_a_wrong_identity_number_is_told_apart(number: str, fault: Code) -> None:
    assert code(checks.identity_number(number)) is fault


def test_the_length_that_was_typed_is_told() -> None:
    assert checks.identity_number("123") == (Code.IDENTITY_LENGTH, {"length": 3})


@pytest.mark.parametrize("number", [CREDIT, "91150802MA0TEKT01P", "91110000600037341L"])
def test_credit_codes_pass(number: str) -> None:
    assert checks.credit_code(number) is None


def test_a_credit_code_may_start_with_letters_as_those_of_rural_collectives_do() -> None:
    body = "N2150802MA0TEKT01"
    assert sum(checks.credit_code(body + last) is None for last in "0123456789ABCDEFGHJKLMNPQRTUWXY") == 1


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("91350100M000100Y4", Code.CREDIT_LENGTH),
        ("91350100M000100Y44", Code.CREDIT_CHECK),
        ("91350100I000100Y43", Code.CREDIT_CHARACTERS),
        ("9135010OM000100Y43", Code.CREDIT_CHARACTERS),
        ("专1350100M000100Y43", Code.CREDIT_CHARACTERS),
    ],
)
def test_a_wrong_credit_code_is_told_apart(number: str, fault: Code) -> None:
    assert code(checks.credit_code(number)) is fault


@settings(deadline=None)
@given(st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_wrong_character_in_a_number_of_person_or_firm_is_always_noticed(place: int, other: str) -> None:
    for number, check in ((IDENTITY, checks.identity_number), (CREDIT, checks.credit_code)):
        if number[place] != other:
            assert check(number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize("number", [PATENT, "202310000001.5", "85100001.0"])
def test_patent_numbers_of_both_lengths_pass(number: str) -> None:
    fault = checks.patent_number(number)
    assert fault is None


def test_a_check_character_of_ten_is_an_x() -> None:
    numbers = (f"20231000{serial:04}" for serial in range(1, 60))
    assert any(checks.patent_number(f"{number}.X") is None for number in numbers)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("200310102344.6", Code.PATENT_CHECK),
        ("2003101023445", Code.PATENT_FORM),
        ("200340102344.5", Code.PATENT_FORM),
        ("20031010234.5", Code.PATENT_FORM),
        ("180310102344.5", Code.PATENT_FORM),
    ],
)
def test_a_wrong_patent_number_is_told_apart(number: str, fault: Code) -> None:
    assert code(checks.patent_number(number)) is fault


@settings(deadline=None)
@given(st.integers(0, 11), st.sampled_from("0123456789"))
def test_one_wrong_digit_in_a_patent_number_is_always_noticed(place: int, digit: str) -> None:
    if PATENT[place] != digit:
        assert checks.patent_number(PATENT[:place] + digit + PATENT[place + 1 :])


@pytest.mark.parametrize(("number", "fits"), [("13800000000", True), ("12800000000", False), ("1380000000", False)])
def test_mobile_numbers_have_eleven_digits_from_13_to_19(number: str, fits: bool) -> None:
    assert (checks.mobile(number) is None) is fits


@pytest.mark.parametrize(
    ("number", "fits"), [("12345678", True), ("G1234567", True), ("1-2", False), ("1" * 16, False)]
)
def test_trademark_numbers_are_up_to_fifteen_digits_and_capitals(number: str, fits: bool) -> None:
    assert (checks.trademark_number(number) is None) is fits


@pytest.mark.parametrize(("text", "fits"), [("2026-02-28", True), ("2026-02-29", False), ("明天", False), ("", False)])
def test_a_date_has_to_exist(text: str, fits: bool) -> None:
    assert (checks.iso_date(text) is None) is fits


@settings(deadline=None)
@given(st.text())
def test_no_check_ever_fails_on_what_a_person_may_type(text: str) -> None:
    for check in checks.CHECKS.values():
        check(text)
