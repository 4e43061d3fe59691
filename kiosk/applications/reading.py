"""From what was typed to what was meant: the one place where answers get their types and their usual form.

Full-width digits, blanks and hyphens inside numbers, a small x, a date with slashes: none of these is a
person's mistake. What cannot be read stays as typed, for the check to speak about.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from kiosk.applications.answers import empty
from kiosk.applications.fields import FieldKind

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d{2})(\d{2})")
_PATENT = re.compile(r"(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])")
_WHOLE = re.compile(r"[+-]?\d{1,15}(\.0*)?")
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{0,6})?|\.\d{1,6})")


def read(kind: FieldKind, typed: Any, entry: FieldKind | None = None) -> Any:
    """Return the answer that `typed` means for a field of this kind; None when nothing was answered.

    `entry` is the kind of one entry where the kind is TEXTS.
    """
    if empty(typed) or (kind is FieldKind.AGREEMENT and typed is False):
        return None
    if isinstance(typed, str):
        said = _READERS.get(kind, str.strip)(typed)
        return None if said == "" else said  # only blanks and hyphens: that is no answer
    if isinstance(typed, list | tuple):
        entries = (read(entry or FieldKind.TEXT, one) for one in typed)
        return [one for one in entries if one is not None]
    if kind is FieldKind.INTEGER and isinstance(typed, float) and typed.is_integer():
        return int(typed)
    return typed


def _plain(typed: str, without: str = r"\s") -> str:
    """Full-width forms made narrow, capitals, no blanks: nothing that matches `without`."""
    narrow = unicodedata.normalize("NFKC", typed).upper()
    # What stood on both sides of a blank may be one letter now: the same text is to be read from it again.
    return unicodedata.normalize("NFKC", re.sub(without, "", narrow))


def _number_of_person_or_firm(typed: str) -> str:
    return _plain(typed, without=r"[\s\-\u2010-\u2015]")


def _patent_number(typed: str) -> str:
    plain = _plain(typed).replace("。", ".")
    found = _PATENT.fullmatch(plain)
    return f"{found[1]}.{found[2]}" if found else plain


def _whole(typed: str) -> int | float | str:
    plain = _plain(typed).replace(",", "")
    return int(plain.split(".")[0]) if _WHOLE.fullmatch(plain) else _number(typed)


def _number(typed: str) -> int | float | str:
    plain = _plain(typed).replace(",", "")
    if not _NUMBER.fullmatch(plain):
        return typed.strip()
    number = float(plain)
    return int(number) if number.is_integer() else number


def _date(typed: str) -> str:
    plain = _plain(typed)
    found = _DATE.fullmatch(plain)
    if not found:
        return plain
    year, month, day = (part for part in found.groups() if part)
    return f"{year}-{int(month):02}-{int(day):02}"


_READERS: dict[FieldKind, Callable[[str], Any]] = {
    FieldKind.INTEGER: _whole,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.IDENTITY_NUMBER: _number_of_person_or_firm,
    FieldKind.CREDIT_CODE: _number_of_person_or_firm,
    FieldKind.MOBILE: _number_of_person_or_firm,
    FieldKind.PATENT_NUMBER: _patent_number,
    FieldKind.TRADEMARK_NUMBER: _plain,
}
