"""Whether answers are what a form asks for, by the form the platform holds itself; said in the form's own words."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from sync.central import day_bounds
from sync.central.pointers import parts_of

_MOST_TOLD = 3


class Unfit(Exception):
    """Answers that the form does not take; the text says which, in the form's own words."""


def corrected(
    answers: Mapping[str, Any],
    values: Mapping[str, Any],
    validator: Draft202012Validator | None,
    *,
    filled_in: date | None,
) -> Mapping[str, Any]:
    """Return the answers with other values at some JSON pointers (RFC 6901), judged by the form if it is held here.

    Days that were right when the form was filled in stay right: only the new ones are held against `filled_in`.
    Raises Unfit, and KeyError for a pointer that has no place.
    """
    for pointer, value in values.items():
        answers = _put(answers, pointer, value)
    if values and validator is not None:
        new = {tuple(parts_of(pointer)) for pointer in values}
        found = [*_flaws(validator, answers), *_days(validator, answers, filled_in, only=new)]
        if wrong := _sentence(found):
            raise Unfit(wrong)
    return answers


def problem(validator: Draft202012Validator, answers: Mapping[str, Any], *, filled_in: date | None) -> str | None:
    """Return what is wrong with answers that were given on that day, for a person; None where nothing is."""
    return _sentence([*_flaws(validator, answers), *_days(validator, answers, filled_in)]) or None


def _sentence(found: Iterable[str]) -> str:
    told = list(dict.fromkeys(found))[:_MOST_TOLD]
    return "；".join(told) + "。" if told else ""


def _flaws(validator: Draft202012Validator, answers: Mapping[str, Any]) -> Iterator[str]:
    yield from (_told(_schema(validator), error) for error in validator.iter_errors(answers))


def _days(
    validator: Draft202012Validator,
    answers: Mapping[str, Any],
    filled_in: date | None,
    only: Container[tuple[str, ...]] | None = None,
) -> Iterator[str]:
    schema = _schema(validator)
    for way, words in day_bounds.broken(schema, answers, filled_in):
        if only is None or tuple(map(str, way)) in only:
            yield f"“{_titles(schema, way)}”{words}"


def _schema(validator: Draft202012Validator) -> Mapping[str, Any]:
    return validator.schema if isinstance(validator.schema, Mapping) else {}


def _put(answers: Mapping[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    placed = _placed(answers, parts_of(pointer), value)
    assert isinstance(placed, dict)  # noqa: S101 - a mapping stays one
    return placed


def _placed(within: Any, parts: list[str], value: Any) -> Any:
    if not parts:
        return value
    first, *rest = parts
    if isinstance(within, list):
        at = int(first) if first.isdecimal() else -1
        if not 0 <= at < len(within):
            raise KeyError(first)
        return [*within[:at], _placed(within[at], rest, value), *within[at + 1 :]]
    if not isinstance(within, Mapping):
        raise KeyError(first)
    return {**within, first: _placed(within.get(first, {}), rest, value)}


def _told(schema: Mapping[str, Any], error: ValidationError) -> str:
    missing = _missing(error)
    where = _titles(schema, [*error.absolute_path, *([missing] if missing else [])])
    return f"“{where}”没有填" if missing else f"“{where}”填得不合要求"


def _missing(error: ValidationError) -> str:
    if error.validator != "required" or not isinstance(error.instance, Mapping):
        return ""
    asked = error.validator_value if isinstance(error.validator_value, list) else []
    return next((str(name) for name in asked if name not in error.instance), "")


def _titles(schema: Mapping[str, Any], path: Iterable[str | int]) -> str:
    """Return the titles of the fields on the way to a value; what the form does not know by its own name."""
    titles: list[str] = []
    for part in path:
        if isinstance(part, int):
            schema = schema.get("items", {})
            titles.append(f"第 {part + 1} 项")
        else:
            schema = schema.get("properties", {}).get(part, {})
            titles.append(str(schema.get("title", part)))
    return "：".join(titles) or "整张表"
