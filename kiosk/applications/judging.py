"""One answer against its question: the checks of numbers first, then whatever else the schema demands."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from jsonschema.exceptions import ValidationError

from kiosk.applications.checks import CHECKS, Fault, iso_date
from kiosk.applications.fields import FieldKind, ProblemCode
from kiosk.applications.questions import TODAY, Question
from kiosk.applications.reading import read

_OF_KEYWORD = {
    "minLength": (ProblemCode.TOO_SHORT, "minimum"),
    "maxLength": (ProblemCode.TOO_LONG, "maximum"),
    "minimum": (ProblemCode.TOO_SMALL, "minimum"),
    "exclusiveMinimum": (ProblemCode.NOT_ABOVE, "minimum"),
    "maximum": (ProblemCode.TOO_LARGE, "maximum"),
    "exclusiveMaximum": (ProblemCode.NOT_BELOW, "maximum"),
    "minItems": (ProblemCode.TOO_FEW, "minimum"),
    "maxItems": (ProblemCode.TOO_MANY, "maximum"),
}
_BARE = {
    "oneOf": ProblemCode.NOT_A_CHOICE,
    "enum": ProblemCode.NOT_A_CHOICE,
    "uniqueItems": ProblemCode.NOT_UNIQUE,
    "const": ProblemCode.NOT_AGREED,
}


def judge(question: Question, typed: Any, *, required: bool) -> Fault | None:
    """Return what is wrong with what was typed, or nothing."""
    value = read(question.kind, typed, question.entry)
    if value is None:
        return _missing(question) if required else None
    if question.kind is FieldKind.TEXTS and isinstance(typed, list):
        return next(_faults_of_entries(question, typed), None)
    return _fault(question.kind, value) or _by_schema(question, value)


def judge_order(earlier: Any, later: Any, title: str) -> Fault | None:
    """Return what is wrong with `later` if it is not after `earlier`, the answer to the question `title`."""
    comparable = all(isinstance(day, str) and iso_date(day) is None for day in (earlier, later))
    return (ProblemCode.NOT_AFTER, {"other": title}) if comparable and earlier >= later else None


def judge_day(question: Question, day: Any, today: date | None) -> Fault | None:
    """Return what is wrong with a day by the first and the last that the form takes.

    Without `today` nothing is held against the day of filling in.
    """
    earliest, latest = (question.schema.get(bound, "") for bound in ("x-earliest", "x-latest"))
    if not isinstance(day, str) or iso_date(day) is not None:
        return None
    now = "" if today is None else today.isoformat()
    first, last = (now if bound == TODAY else bound for bound in (earliest, latest))
    if first and day < first:
        return (ProblemCode.BEFORE_TODAY, {}) if earliest == TODAY else (ProblemCode.TOO_EARLY, {"day": first})
    if last and day > last:
        return (ProblemCode.AFTER_TODAY, {}) if latest == TODAY else (ProblemCode.TOO_LATE, {"day": last})
    return None


def _missing(question: Question) -> Fault:
    return (ProblemCode.NOT_AGREED if question.kind is FieldKind.AGREEMENT else ProblemCode.MISSING), {}


def _fault(kind: FieldKind, value: Any) -> Fault | None:
    if kind in (FieldKind.INTEGER, FieldKind.NUMBER) and isinstance(value, str):
        return ProblemCode.NOT_A_NUMBER, {}
    if kind is FieldKind.INTEGER and isinstance(value, float):
        return ProblemCode.NOT_WHOLE, {}
    check = CHECKS.get(kind)
    return check(value) if check and isinstance(value, str) else None


def _faults_of_entries(question: Question, typed: list[Any]) -> Iterator[Fault]:
    """Yield the faults of a list of texts; each entry is named by its place among the lines typed."""
    kind = question.entry or FieldKind.TEXT
    lines = {place: value for place, line in enumerate(typed, 1) if (value := read(kind, line)) is not None}
    for place, value in lines.items():
        if fault := _fault(kind, value):
            yield fault[0], {**fault[1], "entry": place}
    for error in question.validator.iter_errors(list(lines.values())):
        code, values = _of_error(error)
        yield code, ({**values, "entry": list(lines)[int(error.path[0])]} if error.path else values)


def _by_schema(question: Question, value: Any) -> Fault | None:
    error = next(question.validator.iter_errors(value), None)
    return _of_error(error) if error else None


def _of_error(error: ValidationError) -> Fault:
    keyword, limit = str(error.validator), cast("float", error.validator_value)
    if keyword in _OF_KEYWORD:
        code, name = _OF_KEYWORD[keyword]
        return code, {name: _plain(limit)}
    if keyword == "multipleOf":
        return ProblemCode.NOT_A_MULTIPLE, {"step": _plain(limit), **_nearest(error, limit)}
    if keyword == "pattern" and isinstance(error.schema, Mapping) and (words := error.schema.get("x-says")):
        return ProblemCode.NOT_LIKE_THAT, {"words": words}
    return _BARE.get(keyword, ProblemCode.NOT_AS_ASKED), {}


def _nearest(error: ValidationError, step: float) -> dict[str, int | str]:
    """Return two neighbouring multiples, around what was typed if the bounds allow them."""
    bounds = error.schema if isinstance(error.schema, Mapping) else {}
    first = max(cast("float", error.instance) // step, -(-bounds.get("minimum", step) // step))
    if (first + 1) * step > bounds.get("maximum", (first + 1) * step):
        first -= 1
    return {"below": _plain(int(first) * step), "above": _plain((int(first) + 1) * step)}


def _plain(limit: float) -> int | str:
    """Return a number without a point where it has nothing behind it."""
    return limit if isinstance(limit, int) else f"{limit:g}"
