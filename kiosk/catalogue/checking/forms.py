"""What is wrong with forms beyond their shape: answers that nobody could give, examples that are not accepted."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from kiosk.applications import Form
from kiosk.applications.fields import FieldKind
from kiosk.catalogue.checking import bounds, branches
from kiosk.catalogue.faults import Fault, Way, at

_ON_RECORD = ("GB32100-2015", "GB11643-1999")
"""Checks of the numbers of units and persons."""
_BOUNDS = (("minLength", "maxLength"), ("minimum", "maximum"), ("minItems", "maxItems"))


def faults(forms: Mapping[str, Form | tuple[Fault, ...]]) -> Iterator[Fault]:
    """Yield what is wrong with each form."""
    for name, form in forms.items():
        if isinstance(form, Form):
            yield from _form(f"forms/{name}.json", form)
        else:
            yield from form


def _form(file: str, form: Form) -> Iterator[Fault]:
    try:
        Draft202012Validator.check_schema(form.schema)
    except SchemaError as error:
        yield at(file, tuple(error.absolute_path), error.message)
        return
    for look in (_parts, branches.faults, bounds.faults, _unexplained):
        for way, words in look((), form.schema):
            yield at(file, way, words)
    for number, example in enumerate(form.schema["examples"], 1):
        for problem in form.problems(example):
            words = f"example {number} is not accepted: {problem.pointer} {problem.code}"
            yield Fault(file, words, ("examples", number - 1, *problem.pointer.strip("/").split("/")))
    identity = form.field(form.schema["x-identity"], form.schema["examples"][0])
    if identity is None or identity.kind is not FieldKind.IDENTITY_NUMBER:
        yield at(file, ("x-identity",), f"{form.schema['x-identity']} does not ask for an identity number")
    for index, pointer in enumerate(form.schema.get("x-subject", ())):
        if _question(form.schema, pointer).get("x-check") not in _ON_RECORD:
            yield at(file, ("x-subject", index), f"{pointer} asks for no number by which credit is on record")


def _question(part: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    """Return the part of a form that asks for what stands at `pointer`; empty where none does."""
    for name in pointer.strip("/").split("/"):
        part = part.get("properties", {}).get(name, {})
    return part


def _parts(way: Way, part: Mapping[str, Any]) -> Iterator[tuple[Way, str]]:
    """Yield what no answer could satisfy, going down from the whole form."""
    properties: Mapping[str, Any] = part.get("properties", {})
    for index, name in enumerate(part.get("required", ())):
        if properties and name not in properties:
            yield (*way, "required", index), f"'{name}' is not among the questions"
    for least, most in _BOUNDS:
        if part.get(least, 0) > part.get(most, part.get(least, 0)):
            yield (*way, least), f"{part[least]} is more than {most} {part[most]}"
    for step, words in _choices(part):
        yield (*way, step), words
    for name, inner in properties.items():
        yield from _parts((*way, "properties", name), inner)
    if "items" in part:
        yield from _parts((*way, "items"), part["items"])


def _choices(part: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the choices that are offered."""
    for key in ("const", "title"):
        for value, times in Counter(choice.get(key) for choice in part.get("oneOf", ())).items():
            if times > 1:
                yield "oneOf", f"two choices have the {key} '{value}'"
    if "oneOf" in part and "enum" in part:
        yield "enum", "offers choices twice; write either 'oneOf' or 'enum'"


def _unexplained(way: Way, part: Mapping[str, Any]) -> Iterator[tuple[Way, str]]:
    """Yield the patterns that nobody could follow: nothing says in words what they ask for."""
    if "pattern" in part and not part.keys() & {"x-check", "x-says"}:
        yield (*way, "pattern"), "has a pattern, but no words ('x-says') for whoever writes it otherwise"
    for name, inner in part.get("properties", {}).items():
        yield from _unexplained((*way, "properties", name), inner)
    if "items" in part:
        yield from _unexplained((*way, "items"), part["items"])
