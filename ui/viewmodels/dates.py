"""A date while it is being put together from year, month and day, each as typed so far."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from enum import IntEnum


class Part(IntEnum):
    """The three columns of a date, in the order people write them here."""

    YEAR = 0
    MONTH = 1
    DAY = 2


MONTHS = 12


def joined(year: str, month: str, day: str) -> str:
    """Return what the three columns hold as one text, empty when all are; `split` takes it apart again."""
    return f"{year}-{month}-{day}" if year or month or day else ""


def split(text: str) -> tuple[str, str, str]:
    """Return year, month and day of a text by `joined` or in ISO 8601, as typed."""
    year, month, day, *_ = (*text.split("-"), "", "", "")
    return year, month, day


def iso(text: str) -> str:
    """Return the date in ISO 8601 when all three columns are filled in, and what was typed otherwise."""
    year, month, day = split(text)
    return f"{year:0>4}-{month:0>2}-{day:0>2}" if year and month and day else text


def stepped(text: str, part: Part, by: int, today: date) -> str:
    """Return the date with one column moved, within the calendar; nothing typed yet means today."""
    try:
        there = date.fromisoformat(iso(text))
    except ValueError:
        return today.isoformat()
    if part is Part.YEAR:
        return _day_kept(there, min(max(there.year + by, MINYEAR), MAXYEAR), there.month)
    if part is Part.MONTH:
        return _day_kept(there, there.year, (there.month - 1 + by) % MONTHS + 1)
    days = monthrange(there.year, there.month)[1]
    return there.replace(day=(there.day - 1 + by) % days + 1).isoformat()


def _day_kept(there: date, year: int, month: int) -> str:
    """31 January moved by a month is the last day of February."""
    return date(year, month, min(there.day, monthrange(year, month)[1])).isoformat()
