"""Days as a form takes them: the first and the last, one of the calendar or that on which it was filled in.

An application that waited for a line is judged by the day of filling in, as the terminal judged it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sync.central.columns import BEIJING

TODAY = "today"
_SAYS = {"x-earliest": "不能早于", "x-latest": "不能晚于"}
_NO_DAY = ("要写日历上有的日子，例如 2026-11-22",)

Way = tuple[str | int, ...]


def day_of(moment: datetime) -> date | None:
    """Return the day in Beijing on which somebody filled something in; None by a clock at the end of all time."""
    try:
        return moment.astimezone(BEIJING).date()
    except OverflowError:
        return None


def broken(schema: Mapping[str, Any], answers: Any, filled_in: date | None, way: Way = ()) -> Iterator[tuple[Way, str]]:
    """Yield where a day lies that the form does not take, and what it says about it.

    Without the day of filling in nothing is held against it.
    """
    if isinstance(answers, Mapping):
        for name, inner in schema.get("properties", {}).items():
            if name in answers:
                yield from broken(inner, answers[name], filled_in, (*way, name))
    elif isinstance(answers, list):
        for index, entry in enumerate(answers):
            yield from broken(schema.get("items", {}), entry, filled_in, (*way, index))
    elif isinstance(answers, str) and schema.get("format") == "date":
        day = _read(answers)
        yield from ((way, words) for words in (_NO_DAY if day is None else _said(schema, day, filled_in)))


def _said(leaf: Mapping[str, Any], day: date, filled_in: date | None) -> Iterator[str]:
    for keyword, says in _SAYS.items():
        bound = leaf.get(keyword)
        limit = filled_in if bound == TODAY else _read(str(bound))
        if limit is not None and (day < limit if keyword == "x-earliest" else day > limit):
            said = f"{limit.year}年{limit.month}月{limit.day}日"
            yield f"{says}填表那天（{said}）" if bound == TODAY else f"{says}{said}"


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
