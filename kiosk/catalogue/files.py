"""Catalogue files as a clerk leaves them: read, judged against their schema, faults in plain words."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import resources
from kiosk.errors import CatalogueError

_SHOWN_MAX = 40
"""Characters of a faulty value that a sentence repeats."""
_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a group in braces",
    "null": "null",
}


def read_json(path: Path) -> Any:
    """Return what a JSON file holds; raises CatalogueError, naming the line, when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise CatalogueError("is not UTF-8 text; save it again as UTF-8") from error
    except json.JSONDecodeError as error:
        raise CatalogueError(f"line {error.lineno}, column {error.colno}: {error.msg}") from error
    except RecursionError as error:
        raise CatalogueError("is nested too deeply to be read") from error
    except OSError as error:
        raise CatalogueError(f"cannot be read: {error.strerror}") from error


def faults(shape: str, data: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield where and how `data` departs from `resources/catalogue/schema/<shape>.schema.json`."""
    for error in _validator(shape).iter_errors(data):
        yield tuple(error.absolute_path), _words(error)


def sentences(shape: str, data: Any) -> tuple[str, ...]:
    """Return the same as sentences, `part: what is wrong`."""
    return tuple(sentence(way, words) for way, words in faults(shape, data))


def sentence(way: Sequence[str | int], words: str) -> str:
    """Return one fault with the part it is about, e.g. `fee.lines[0].name: is empty`."""
    part = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way).lstrip(".")
    return f"{part}: {words}" if part else words


@cache
def _validator(shape: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(resources.text(f"catalogue/schema/{shape}.schema.json")))


def _words(error: ValidationError) -> str:
    limit: Any = error.validator_value
    value = _shown(error.instance)
    match error.validator:
        case "required":
            words = error.message.replace("is a required property", "is missing")
        case "additionalProperties":
            words = f"there is no such part: {error.message.partition('(')[2].partition(' ')[0].rstrip(',')}"
        case "minLength" | "minItems" if not error.instance:
            words = "is empty"
        case "type":
            names = [limit] if isinstance(limit, str) else limit
            words = f"has to be {' or '.join(_TYPES[name] for name in names)}, not {value}"
        case "enum":
            words = f"has to be one of {', '.join(map(str, limit))}, not {value}"
        case keyword:
            words = f"{value} does not fit: {keyword} {_shown(limit)}"
    return words


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN_MAX else text[: _SHOWN_MAX - 1] + "…"


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise CatalogueError(f"'{twice}' is given twice in the same group")
    return found


def _no_constant(word: str) -> NoReturn:
    raise CatalogueError(f"{word} is not a number that JSON knows")
