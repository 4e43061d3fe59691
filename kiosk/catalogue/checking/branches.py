"""What is wrong with the conditions of a form, of its groups and of their entries: questions that nobody is asked."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kiosk.catalogue.faults import Way

_Part = Mapping[str, Any]
_Found = tuple[Way, str]
_BOUNDS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")


def faults(way: Way, part: _Part) -> Iterator[_Found]:
    """Yield what is wrong, going down from the whole form."""
    for inside, condition in _conditions(part):
        for step, words in _of_condition(part, condition):
            yield (*way, *inside, *step), words
    for name, needed in part.get("dependentRequired", {}).items():
        for step, words in (*_hung_on(part, (name,), name), *_asked(part, (name,), needed)):
            yield (*way, "dependentRequired", *step), words
    for inside, name in _in_circles(part):
        yield (*way, *inside), f"'{name}' is asked only after itself, so nobody is ever asked"
    for name, inner in part.get("properties", {}).items():
        yield from faults((*way, "properties", name), inner)
    if "items" in part:
        yield from faults((*way, "items"), part["items"])


def _conditions(part: _Part) -> Iterator[tuple[Way, _Part]]:
    for index, condition in enumerate(part.get("allOf", ())):
        yield ("allOf", index), condition
    if "if" in part:
        yield (), part


def _of_condition(part: _Part, condition: _Part) -> Iterator[_Found]:
    compared, needed = condition["if"]["properties"], condition["if"]["required"]
    for index, name in enumerate(needed):
        yield from _hung_on(part, ("if", "required", index), name)
    for name, says in compared.items():
        if name not in needed:
            yield ("if", "properties", name), f"'{name}' is compared, but not in 'required' beside it"
        yield from _comparable(part, name, says)
    for branch in ("then", "else"):
        yield from _asked(part, (branch, "required"), condition.get(branch, {}).get("required", ()))
    for name in needed if "else" in condition else ():
        if name not in part.get("required", ()):
            yield ("else",), f"holds also while '{name}' is not answered; make '{name}' required, or say it with 'then'"


def _hung_on(part: _Part, way: Way, name: str) -> Iterator[_Found]:
    leaf = part["properties"].get(name)
    if leaf is None:
        yield way, f"'{name}' is not among the questions here"
    elif "x-fill" in leaf or "object" in (leaf["type"], leaf.get("items", {}).get("type")):
        yield way, f"'{name}' is no single question that others could hang on"


def _asked(part: _Part, way: Way, names: Iterable[str]) -> Iterator[_Found]:
    for index, name in enumerate(names):
        if name not in part["properties"]:
            yield (*way, index), f"'{name}' is not among the questions here"


def _comparable(part: _Part, name: str, says: _Part) -> Iterator[_Found]:
    """Yield what a condition compares an answer with that it can never be."""
    leaf = part["properties"].get(name, {})
    way: Way = ("if", "properties", name)
    if says.keys() & set(_BOUNDS) and leaf.get("type") not in ("integer", "number"):
        yield way, f"'{name}' is no number, so no bounds hold for it"
    if "contains" in says and leaf.get("type") != "array":
        yield (*way, "contains"), f"'{name}' takes one answer only; write 'const'"
    asked = leaf.get("items", leaf)
    choices = {choice["const"] for choice in asked.get("oneOf", ())} | set(asked.get("enum", ()))
    for value in _values(says):
        if (choices and value not in choices) or (leaf and isinstance(value, bool) != (leaf["type"] == "boolean")):
            yield way, f"{json.dumps(value, ensure_ascii=False)} is no answer that '{name}' offers"


def _values(says: _Part) -> Iterator[Any]:
    yield from says.get("enum", ())
    yield from (part["const"] for part in (says, says.get("contains", {})) if "const" in part)


def _in_circles(part: _Part) -> Iterator[tuple[Way, str]]:
    """Yield the questions to which no answers lead, with the place that hangs each on others."""
    hung = [(way, set(on), names) for way, on, names in _ways_to_ask(part)]
    waiting = {name for _, _, names in hung for name in names} - set(part.get("required", ()))
    while free := {name for _, on, names in hung if not on & waiting for name in names} & waiting:
        waiting -= free
    for name in sorted(waiting & part.get("properties", {}).keys()):
        yield next(way for way, _, names in hung if name in names), name


def _ways_to_ask(part: _Part) -> Iterator[tuple[Way, Iterable[str], list[str]]]:
    for way, condition in _conditions(part):
        for branch in ("then", "else"):
            yield (*way, branch), condition["if"]["required"], condition.get(branch, {}).get("required", [])
    for name, needed in part.get("dependentRequired", {}).items():
        yield ("dependentRequired", name), (name,), needed
