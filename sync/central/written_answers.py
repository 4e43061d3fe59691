"""What a clerk wrote down for a field, as the form wants it: numbers, days, 是 as yes, a choice by its title."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator

_YES_NO = {"是": True, "有": True, "对": True, "否": False, "不是": False, "没有": False, "无": False}
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,6})?")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_BETWEEN = re.compile(r"[、，,；;\n]+")


def as_asked(validator: Draft202012Validator | None, values: Mapping[str, str]) -> dict[str, Any]:
    """Return texts, by JSON pointer (RFC 6901), as the form asks for them.

    What cannot be read stays a text, for the form to refuse in its own words; so does all where no form is held here.
    """
    schema = validator.schema if validator is not None and isinstance(validator.schema, Mapping) else {}
    return {pointer: _read(_at(schema, pointer), text) for pointer, text in values.items()}


def _at(schema: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    for part in pointer.strip("/").split("/"):
        schema = schema.get("items", {}) if part.isdecimal() else schema.get("properties", {}).get(part, {})
    return schema


def _read(schema: Mapping[str, Any], text: str) -> Any:
    match schema.get("type"):
        case "integer" | "number":
            return _number(text)
        case "boolean":
            return _YES_NO.get(text.strip(), text)
        case "array":
            return [_read(schema.get("items", {}), one.strip()) for one in _BETWEEN.split(text) if one.strip()]
        case "string" if schema.get("format") == "date":
            return _day(text)
        case _:
            titled = (one["const"] for one in schema.get("oneOf", ()) if one.get("title") == text.strip())
            return next(titled, text)


def _number(text: str) -> int | float | str:
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    if not _NUMBER.fullmatch(plain):
        return text
    return float(plain) if "." in plain else int(plain)


def _day(text: str) -> str:
    found = _DAY.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else text
