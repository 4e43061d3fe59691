"""Catalogue files as a clerk leaves them: read, judged against their schema, faults in plain words."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import resources
from kiosk.catalogue.faults import Fault, at
from kiosk.catalogue.lines import line_of_repeat
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


Judged = tuple[Any, tuple[Fault, ...]]
"""What a file holds, None when it cannot be read, and how it departs from its schema."""


class Unreadable(CatalogueError):
    """A file that is no JSON; `line` says where reading stopped."""

    def __init__(self, words: str, line: int = 1) -> None:
        super().__init__(words)
        self.line = line


def judged(folder: Path, file: str, shape: str) -> Judged:
    """Return what a file holds, and how it departs from its schema.

    `shape` names the schema: `resources/catalogue/schema/<shape>.schema.json`.
    """
    try:
        data = read_json(folder / file)
    except Unreadable as error:
        return None, (Fault(file, str(error), line=error.line),)
    errors = _validator(shape).iter_errors(data)
    return data, tuple(at(file, tuple(error.absolute_path), _words(error)) for error in errors)


def judged_items(folder: Path) -> dict[str, Judged]:
    """Return every item of a catalogue as its file holds it, by the file's name."""
    return {
        path.stem: judged(folder, f"items/{path.name}", "item") for path in sorted((folder / "items").glob("*.json"))
    }


def read_json(path: Path) -> Any:
    """Return what a JSON file holds; raises Unreadable when it cannot be read."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        return json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise Unreadable("is not UTF-8 text; save it again as UTF-8") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {error.lineno}, column {error.colno}: {error.msg}", error.lineno) from error
    except RecursionError as error:
        raise Unreadable("is nested too deeply to be read") from error
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}") from error
    except CatalogueError as error:
        raise Unreadable(str(error), line_of_repeat(text)) from error


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
