"""A form's JSON Schema (2020-12) taken apart: sections, their questions, and the conditions between these.

Beyond the standard a form may say: `x-check` (which number it is, or `after:<name>`), `x-earliest` and `x-latest`
(a day, or `today`: that of filling in), `x-unit` (what a number counts), `x-sensitive`, `x-mask`, `x-prefill` (whose
records hold it), `x-fill` (the machine fills it in: `edition` or `moment`), `x-pages` (which plain questions share a
page), `x-identity` and `x-applicant` (where the person's number and name are).
The shape of all this is fixed by `resources/catalogue/schema/form.schema.json`, which the loader applies first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from kiosk.applications.checks import KIND_OF_CHECK
from kiosk.applications.conditions import Conditions
from kiosk.applications.fields import Choice, FieldKind, Prefill
from kiosk.errors import CatalogueError

Schema = Mapping[str, Any]

QUESTIONS_MAX = 5
"""Plain questions on one page; more would have to scroll."""
_LONG_TEXT_FROM = 300
"""Allowed characters from which a text gets several lines on the screen."""
_AFTER = "after:"
TODAY = "today"
"""What a form writes for the day on which it is filled in."""


@dataclass(frozen=True, eq=False)
class Question:
    """One leaf of the schema, wherever in the answers it stands."""

    name: str
    kind: FieldKind
    entry: FieldKind | None
    title: str
    help: str
    choices: tuple[Choice, ...]
    schema: Schema
    validator: Draft202012Validator
    after: str | None
    """Name of the question in the same section whose date has to come first."""

    @property
    def texts(self) -> Schema:
        """The schema of the text itself, or of one entry of a list."""
        found: Schema = self.schema.get("items", self.schema)
        return found

    @property
    def card_part(self) -> str | None:
        """Which part of an identity card answers it."""
        prefill = self.prefill
        of_card = prefill is not None and prefill.source == "DS-ID" and prefill.path in ("name", "id_no")
        return prefill.path if prefill is not None and of_card else None

    @property
    def prefill(self) -> Prefill | None:
        """Whose records hold the answer."""
        said = self.schema.get("x-prefill")
        return None if said is None else Prefill(**said)


@dataclass(frozen=True, eq=False)
class Section:
    """Questions that share a page: some of the plain ones, an object's, or those of an array's entries."""

    key: str
    title: str
    help: str
    name: str
    """Of the object or array among the answers; empty for plain questions."""
    questions: tuple[Question, ...]
    required: frozenset[str]
    """Names that have to be answered once the section is in use."""
    mandatory: bool
    """Whether the form cannot do without the object or array."""
    filled: Mapping[str, str]
    """Names the machine fills in, and what with: `edition` or `moment`."""
    repeated: bool
    minimum: int
    maximum: int | None
    unique: bool
    conditions: Conditions
    """Between its questions; those of plain ones are the whole form's."""

    @property
    def pointer(self) -> str:
        """Where the section's answers are; empty for plain questions."""
        return f"/{self.name}" if self.name else ""


def sections(schema: Schema) -> tuple[Section, ...]:
    """Return the pages of a form in order: plain questions first, then each object and array of objects."""
    properties: Mapping[str, Schema] = schema["properties"]
    groups = {name: part for name, part in properties.items() if _grouped(part)}
    plain = [name for name in properties if name not in groups]
    required = frozenset(schema.get("required", ()))
    conditions = _conditions(schema, {name: properties[name] for name in plain})
    return (
        *(_plain(number, page, schema, conditions) for number, page in enumerate(_shared(schema, plain), 1)),
        *(_group(name, part, mandatory=name in required) for name, part in groups.items()),
    )


def _grouped(part: Schema) -> bool:
    return "object" in (part["type"], part.get("items", {}).get("type"))


def _shared(schema: Schema, plain: list[str]) -> list[Schema]:
    """Return which plain questions share a page, as the form says or else in order."""
    pages: list[Schema] = schema.get("x-pages") or [
        {"title": schema["title"], "fields": plain[start : start + QUESTIONS_MAX]}
        for start in range(0, len(plain), QUESTIONS_MAX)
    ]
    if sorted(name for page in pages for name in page["fields"]) != sorted(plain):
        raise CatalogueError(f"x-pages has to name each plain question once: {', '.join(plain)}")
    return pages


def _conditions(schema: Schema, asked: Mapping[str, Schema]) -> Conditions:
    return Conditions.of(schema, {name: _kind(name, leaf) for name, leaf in asked.items()})


def _plain(number: int, page: Schema, schema: Schema, conditions: Conditions) -> Section:
    return Section(
        key=f"plain-{number}",
        title=page["title"],
        help="",
        name="",
        questions=tuple(_question(name, schema["properties"][name]) for name in page["fields"]),
        required=frozenset(schema.get("required", ())),
        mandatory=True,
        filled={},
        repeated=False,
        minimum=0,
        maximum=None,
        unique=False,
        conditions=conditions,
    )


def _group(name: str, part: Schema, *, mandatory: bool) -> Section:
    repeated = part["type"] == "array"
    inner = part["items"] if repeated else part
    filled = {leaf: schema["x-fill"] for leaf, schema in inner["properties"].items() if "x-fill" in schema}
    asked = {leaf: schema for leaf, schema in inner["properties"].items() if leaf not in filled}
    return Section(
        key=name,
        title=part["title"],
        help=part.get("description", ""),
        name=name,
        questions=tuple(_question(leaf, schema) for leaf, schema in asked.items()),
        required=frozenset(inner.get("required", ())),
        mandatory=mandatory,
        filled=filled,
        repeated=repeated,
        minimum=part.get("minItems", 0),
        maximum=part.get("maxItems"),
        unique=part.get("uniqueItems", False),
        conditions=_conditions(inner, asked),
    )


def _question(name: str, leaf: Schema) -> Question:
    kind = _kind(name, leaf)
    check = leaf.get("x-check", "")
    _readable(name, leaf.get("items", leaf).get("pattern", ""))
    return Question(
        name=name,
        kind=kind,
        entry=_kind(name, leaf["items"]) if kind is FieldKind.TEXTS else None,
        title=leaf["title"],
        help=leaf.get("description", ""),
        choices=_choices(leaf.get("items", leaf)),
        schema=leaf,
        validator=Draft202012Validator(leaf),
        after=check.removeprefix(_AFTER) if check.startswith(_AFTER) else None,
    )


def _readable(name: str, pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise CatalogueError(f"'{name}' has a pattern that cannot be read: {pattern}") from error


def _kind(name: str, leaf: Schema) -> FieldKind:
    match leaf["type"]:
        case "integer":
            return FieldKind.INTEGER
        case "number":
            return FieldKind.NUMBER
        case "boolean":
            return FieldKind.AGREEMENT if leaf.get("const") is True else FieldKind.YES_NO
        case "array":
            return FieldKind.CHOICES if _choices(leaf["items"]) else FieldKind.TEXTS
        case "string":
            return _text_kind(name, leaf)
        case _:
            raise CatalogueError(f"'{name}' is nested deeper than a screen can ask")


def _text_kind(name: str, leaf: Schema) -> FieldKind:
    if _choices(leaf):
        return FieldKind.CHOICE
    if leaf.get("format") == "date":
        return FieldKind.DATE
    if check := leaf.get("x-check"):
        if check not in KIND_OF_CHECK:
            raise CatalogueError(f"'{name}' asks for a check that does not exist: {check}")
        return KIND_OF_CHECK[check]
    return FieldKind.LONG_TEXT if leaf.get("maxLength", 0) >= _LONG_TEXT_FROM else FieldKind.TEXT


def _choices(leaf: Schema) -> tuple[Choice, ...]:
    titled = (Choice(one["const"], one["title"]) for one in leaf.get("oneOf", ()))
    return (*titled, *(Choice(value, value) for value in leaf.get("enum", ())))
