"""A form of forty questions of every kind that there is, on one page or as the engine pages it."""

from dataclasses import replace
from itertools import islice
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import Catalogue

QUESTIONS = 40
PEOPLE = [{"const": f"k{number}", "title": f"选项 {number}"} for number in range(1, 4)]
TRADES = [{"const": f"t{number}", "title": f"行业 {number}"} for number in range(1, 21)]
KINDS: dict[str, dict[str, Any]] = {
    "name": {"type": "string", "maxLength": 40},
    "mobile": {"type": "string", "maxLength": 11, "x-check": "cn-mobile"},
    "code": {"type": "string", "maxLength": 18, "x-check": "GB32100-2015"},
    "kind": {"type": "string", "oneOf": PEOPLE},
    "day": {"type": "string", "format": "date"},
    "sum": {"type": "number", "minimum": 0, "maximum": 1e9},
    "patent": {"type": "string", "maxLength": 15, "x-check": "cn-patent-no"},
    "owned": {"type": "boolean"},
    "several": {"type": "array", "items": {"title": "每项", "type": "string", "oneOf": PEOPLE}},
    "why": {"type": "string", "maxLength": 500},
    "numbers": {"type": "array", "maxItems": 9, "items": {"title": "每项", "type": "string", "maxLength": 15}},
    "trade": {"type": "string", "oneOf": TRADES},
}
"""Every control of the form screen; each comes three or four times."""


def long_form(*, one_page: bool) -> Form:
    """Return the form: its forty questions stand in one group, or by five on eight pages."""
    asked = dict(islice(_questions(), QUESTIONS))
    shape: dict[str, Any] = {"title": "四十问", "type": "object", "additionalProperties": False}
    page = shape | {"properties": asked, "required": list(asked)}
    where = "/all" if one_page else ""
    whole = shape | {"required": ["all"], "properties": {"all": page}} if one_page else page
    told = {"x-identity": f"{where}/id_no", "x-applicant": [f"{where}/name_1"], "examples": [{}]}
    return Form.of("LONG", whole | told)


def with_long_form(catalogue: Catalogue, item: str, *, one_page: bool) -> Catalogue:
    """Return the catalogue with an item that is applied for by the long form."""
    changed = replace(catalogue.item(item), form="LONG")
    forms = {**catalogue.forms, "LONG": long_form(one_page=one_page)}
    return replace(catalogue, forms=forms, items={**catalogue.items, item: changed})


def _questions() -> Any:
    yield "id_no", {"title": "身份证号码", "type": "string", "maxLength": 18, "x-check": "GB11643-1999"}
    for number in range(1, QUESTIONS):
        for kind, schema in KINDS.items():
            yield f"{kind}_{number}", {"title": f"第 {number} 组 {kind}", "description": "照证件填写。", **schema}
