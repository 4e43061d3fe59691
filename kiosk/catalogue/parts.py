"""The parts of a catalogue file as its schema describes them: their names in words, and those people write freely."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import resources
from kiosk.catalogue.faults import Way

_RULED = ("enum", "const", "pattern", "format")
"""What has one of these is chosen or made up by rule, not written."""


@dataclass(frozen=True)
class WrittenPart:
    """A text or whole number that somebody may write otherwise."""

    way: Way
    words: str
    """E.g. `七项要素 › 办理时限 › 承诺时限 › 工作日`."""
    value: str | int


def written_parts(file: str, data: Any) -> tuple[WrittenPart, ...]:
    """Return the parts of a file that people write, in the order in which the file has them."""
    schema = _schema(_shape(file))
    return tuple(WrittenPart(way, in_words(file, way), value) for way, value in _written(schema, schema, (), data))


def in_words(file: str, way: Way) -> str:
    """Return the way to a part as titles of its schema, and whatever has none as it is."""
    schema = _schema(_shape(file))
    part: Any = schema
    words: list[str] = []
    for step in way:
        inner = _resolved(schema, part)
        if "items" in inner:
            part = inner["items"]
            words.append(str(step + 1) if isinstance(step, int) else step)
        else:
            part = _below(inner, step)
            named = _resolved(schema, part).get("title") if step in inner.get("properties", {}) else None
            words.append(str(named or step))
    return " › ".join(words)


def _resolved(schema: Mapping[str, Any], part: Any) -> Mapping[str, Any]:
    """Return a part of a schema with what it refers to; nothing where the schema leaves it open."""
    if not isinstance(part, Mapping):
        return {}
    name = str(part.get("$ref", "")).removeprefix("#/$defs/")
    return {**schema["$defs"][name], **part} if name else part


def _below(inner: Mapping[str, Any], name: Any) -> Any:
    """Return how a part with names in it describes what stands under one of them."""
    return inner.get("properties", {}).get(name, inner.get("additionalProperties") or {})


def _written(schema: Mapping[str, Any], part: Any, way: Way, value: Any) -> Iterator[tuple[Way, str | int]]:
    inner = _resolved(schema, part)
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _written(schema, _below(inner, key), (*way, key), below)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _written(schema, inner.get("items", {}), (*way, index), below)
    elif isinstance(value, str | int) and not isinstance(value, bool) and _is_written(way, inner):
        yield way, value


def _is_written(way: Way, inner: Mapping[str, Any]) -> bool:
    """Tell whether people write a part: it is described, follows no rule, and names nothing."""
    return bool(inner) and way[-1] not in ("$schema", "id") and not any(rule in inner for rule in _RULED)


def _shape(file: str) -> str:
    return {"items": "item", "forms": "form"}.get(file.partition("/")[0], Path(file).stem)


@cache
def _schema(shape: str) -> Mapping[str, Any]:
    try:
        loaded: Mapping[str, Any] = json.loads(resources.text(f"catalogue/schema/{shape}.schema.json"))
    except resources.ResourceMissing:
        return {}
    return loaded
