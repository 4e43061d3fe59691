"""What the numbers people carry have to satisfy; each check answers with what is wrong, or nothing."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from stdnum.cn import ric, uscc
from stdnum.exceptions import InvalidComponent

from kiosk.applications.fields import FieldKind, ProblemCode

Fault = tuple[ProblemCode, Mapping[str, str | int]]
Check = Callable[[str], Fault | None]

_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_IDENTITY = re.compile(r"[1-9][0-9]{16}[0-9X]")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_PATENT = re.compile(r"(?:(?:19|20)[0-9]{2}[12389][0-9]{7}|[0-9]{2}[12389][0-9]{5})\.[0-9X]")
_TRADEMARK = re.compile(r"[0-9A-Z]{1,15}")
_LENGTH = 18


def identity_number(number: str) -> Fault | None:
    """GB 11643-1999; residence permits of Hong Kong, Macao and Taiwan people (81, 82, 83) have the same form.

    The division code is not judged: people keep the number of a county that no longer exists.
    """
    if len(number) != _LENGTH:
        return ProblemCode.IDENTITY_LENGTH, {"length": len(number)}
    if not _IDENTITY.fullmatch(number):
        return ProblemCode.IDENTITY_CHARACTERS, {}
    try:
        ric.get_birth_date(number)
    except InvalidComponent:
        return ProblemCode.IDENTITY_BIRTHDAY, {}
    if ric.calc_check_digit(number) != number[-1]:
        return ProblemCode.IDENTITY_CHECK, {}
    return None


def credit_code(code: str) -> Fault | None:
    """GB 32100-2015; the first two characters may be letters (N for rural collectives, say)."""
    if len(code) != _LENGTH:
        return ProblemCode.CREDIT_LENGTH, {"length": len(code)}
    if not _CREDIT_CODE.fullmatch(code):
        return ProblemCode.CREDIT_CHARACTERS, {}
    if uscc.calc_check_digit(code[:-1]) != code[-1]:
        return ProblemCode.CREDIT_CHECK, {}
    return None


def mobile(number: str) -> Fault | None:
    """Eleven digits from 13 to 19; the tables of number ranges change too often to be kept here."""
    return None if _MOBILE.fullmatch(number) else (ProblemCode.MOBILE_FORM, {})


def patent_number(number: str) -> Fault | None:
    """ZC 0006-2003: twelve digits (or eight before October 2003), a point, and a check character modulo 11."""
    if not _PATENT.fullmatch(number):
        return ProblemCode.PATENT_FORM, {}
    digits, check = number.split(".")
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
    return None if check == "0123456789X"[remainder] else (ProblemCode.PATENT_CHECK, {})


def trademark_number(number: str) -> Fault | None:
    """Up to fifteen digits and capitals; international registrations start with G."""
    return None if _TRADEMARK.fullmatch(number) else (ProblemCode.TRADEMARK_FORM, {})


def iso_date(text: str) -> Fault | None:
    """ISO 8601: a day that exists, written `2026-11-22`."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return ProblemCode.NOT_A_DATE, {}
    return None


CHECKS: Mapping[FieldKind, Check] = {
    FieldKind.IDENTITY_NUMBER: identity_number,
    FieldKind.CREDIT_CODE: credit_code,
    FieldKind.MOBILE: mobile,
    FieldKind.PATENT_NUMBER: patent_number,
    FieldKind.TRADEMARK_NUMBER: trademark_number,
    FieldKind.DATE: iso_date,
}

KIND_OF_CHECK: Mapping[str, FieldKind] = {
    "GB11643-1999": FieldKind.IDENTITY_NUMBER,
    "GB32100-2015": FieldKind.CREDIT_CODE,
    "cn-mobile": FieldKind.MOBILE,
    "cn-patent-no": FieldKind.PATENT_NUMBER,
    "tm-reg-no": FieldKind.TRADEMARK_NUMBER,
}
"""What a form's `x-check` makes of a text field."""
