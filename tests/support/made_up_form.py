"""A form that no shipped item has: every construct a clerk may write and no shipped form happens to use."""

from dataclasses import replace
from typing import Any

from kiosk.applications import Form
from kiosk.applications.questions import Schema
from kiosk.catalogue import Catalogue
from sync.central import bundles
from sync.central.bundles import Files
from tests.support.catalogue import form
from tests.support.editions import changed

FORM_ID = "MADE-UP"
TITLE = "农机共用登记（样例）"
_TENS = {"minimum": 10, "maximum": 9990, "multipleOf": 10}
_LINE = {"type": "string", "maxLength": 40}
_STATE = [
    {"const": "good", "title": "好用"},
    {"const": "broken", "title": "坏了"},
    {"const": "lent", "title": "借出了"},
]


def when(name: str, is_: Any, *then: str) -> dict[str, Any]:
    """Return the condition that an answer makes some others required."""
    compared = is_ if isinstance(is_, dict) else {"const": is_}
    return {"if": {"properties": {name: compared}, "required": [name]}, "then": {"required": list(then)}}


def schema() -> dict[str, Any]:
    """Return the form as a clerk would write it; its conditions stand in the form, in a group and in entries."""
    return {
        "title": TITLE,
        "type": "object",
        "x-applicant": ["/agent/name"],
        "x-identity": "/agent/id_no",
        "x-pages": [{"title": "怎么用", "fields": ["shared", "partner", "partner_mobile", "season"]}],
        "additionalProperties": False,
        "required": ["shared", "place", "machines", "agent"],
        "properties": {
            "shared": {"title": "是不是和别人一起用", "type": "boolean"},
            "season": {"title": "主要什么时候用", "type": "string", "enum": ["春天", "夏天", "秋天"]},
            "partner": {"title": "和谁一起用", **_LINE},
            "partner_mobile": {"title": "他的手机号", "type": "string", "maxLength": 11, "x-check": "cn-mobile"},
            "place": _place(),
            "machines": _machines(),
            "agent": form("contact-and-request").schema["properties"]["agent"],
        },
        "allOf": [when("shared", True, "partner")],
        "dependentRequired": {"partner": ["partner_mobile"]},
        "examples": [answers()],
    }


def with_form(catalogue: Catalogue, item: str, asked: Form) -> Catalogue:
    """Return the catalogue with an item that is applied for by a made-up form."""
    forms = {**catalogue.forms, asked.id: asked}
    items = {**catalogue.items, item: replace(catalogue.item(item), form=asked.id)}
    return replace(catalogue, forms=forms, items=items)


def made_up() -> Form:
    """Return the form."""
    return Form.of(FORM_ID, schema())


def answers() -> dict[str, Any]:
    """Return synthetic answers: shared, on rented ground, one machine in order and one that is not."""
    return {
        "shared": True,
        "season": "秋天",
        "partner": "测试甲",
        "partner_mobile": "13800009527",
        "place": {"owned": False, "landlord": "测试乙", "area": 120, "reason": "离家近，路好走", "since": "2025-03-08"},
        "machines": [{"name": "拖拉机", "state": "good"}, {"name": "播种机", "state": "broken", "fault": "轮子掉了"}],
        "agent": {"name": "测试慕容人", "id_no": "150802199001011239", "mobile": "13800009527"},
    }


def put_into(files: Files, item: str) -> Files:
    """Let an item of an edition be applied for by this form."""
    with_form = bundles.with_json(files, f"forms/{FORM_ID}.json", schema())
    return changed(with_form, f"items/{item}.json", lambda one: one.update(form=FORM_ID))


def _place() -> Schema:
    return {
        "title": "放在哪里",
        "type": "object",
        "additionalProperties": False,
        "required": ["owned", "area", "since"],
        "properties": {
            "owned": {"title": "是不是自己的地", "type": "boolean"},
            "landlord": {"title": "地是谁的", **_LINE},
            "area": {"title": "占地多大", "type": "integer", "x-unit": "平方米", **_TENS},
            "reason": {"title": "为什么要这么大", **_LINE},
            "since": {"title": "什么时候开始用", "type": "string", "format": "date", "x-latest": "today"},
        },
        "if": {"properties": {"owned": {"const": False}}, "required": ["owned"]},
        "then": {"required": ["landlord"]},
        "allOf": [when("area", {"minimum": 100}, "reason")],
    }


def _machines() -> Schema:
    return {
        "title": "农机",
        "type": "array",
        "minItems": 1,
        "maxItems": 5,
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["name", "state"],
            "properties": {
                "name": {"title": "叫什么", **_LINE},
                "state": {"title": "好不好用", "type": "string", "oneOf": _STATE},
                "fault": {"title": "哪里坏了", **_LINE},
                "borrower": {"title": "借给谁了", **_LINE},
            },
            "allOf": [when("state", "broken", "fault"), when("state", "lent", "borrower")],
        },
    }
