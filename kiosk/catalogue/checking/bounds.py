"""What is wrong with the first and the last day that a question takes, and with steps that no number can meet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kiosk.applications.questions import TODAY
from kiosk.catalogue.faults import Way

_Part = Mapping[str, Any]
_DAYS = ("x-earliest", "x-latest")


def faults(way: Way, part: _Part) -> Iterator[tuple[Way, str]]:
    """Yield what is wrong, going down from the whole form."""
    for step, words in (*_of_days(part), *_of_steps(part)):
        yield (*way, step), words
    for name, inner in part.get("properties", {}).items():
        yield from faults((*way, "properties", name), inner)
    if "items" in part:
        if part["items"].get("type") == "string" and part["items"].keys() & set(_DAYS):
            yield (*way, "items"), "a list of texts cannot be held against a day; ask for a date"
        yield from faults((*way, "items"), part["items"])


def _of_days(leaf: _Part) -> Iterator[tuple[str, str]]:
    said = {name: leaf[name] for name in _DAYS if name in leaf}
    fixed: dict[str, date] = {}
    for name, bound in said.items():
        if leaf.get("format") != "date":
            yield name, 'holds for dates only; write "format": "date" beside it'
        if bound != TODAY:
            try:
                fixed[name] = date.fromisoformat(bound)
            except ValueError:
                yield name, f"'{bound}' is not a day of the calendar"
    if len(fixed) == len(_DAYS) and fixed["x-earliest"] > fixed["x-latest"]:
        yield "x-earliest", f"{said['x-earliest']} is after x-latest {said['x-latest']}"


def _of_steps(leaf: _Part) -> Iterator[tuple[str, str]]:
    if "multipleOf" not in leaf:
        return
    step, least = leaf["multipleOf"], leaf.get("minimum", 0)
    if "maximum" in leaf and leaf["maximum"] // step * step < least:
        yield "multipleOf", f"no multiple of {step} lies between {least} and {leaf['maximum']}"
    if leaf["type"] == "integer" and not isinstance(step, int):
        yield "multipleOf", f"a whole number is asked for, and {step} is none"
