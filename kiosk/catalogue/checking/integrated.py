"""What is wrong with integrated services beyond their shape: parts, order, the one form, papers said to be the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building
from kiosk.catalogue.faults import Fault, Way
from kiosk.catalogue.integrated import IntegratedService

PARTS_MAX = 9
"""A part's number is one figure behind the reference."""
_SAME = ("source", "form", "shared_from")
"""What one and the same paper cannot differ in."""
Found = Iterator[tuple[Way, str]]


@dataclass(frozen=True)
class Known:
    """What services may name."""

    items: Mapping[str, Any]
    """Content of the items' files by id; empty for a faulty one."""
    external: frozenset[str]
    forms: Mapping[str, Form | tuple[Fault, ...]]


def faults(table: Mapping[str, Any], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with each service."""
    for number, data in enumerate(table["services"]):
        service = building.integrated({"services": [data]})[data["id"]]
        for way, words in (*_parts(service, known), *_form(service, known), *_papers(service, known)):
            yield Fault("integrated.json", f"{service.id} {words}", ("services", number, *way))


def _parts(service: IntegratedService, known: Known) -> Found:
    for key, names in (("items", service.items), ("optional_items", service.optional_items)):
        for index, name in enumerate(names):
            if name not in known.items and name not in known.external:
                yield (key, index), f"contains {name}, which is not offered"
    if len(service.parts) > PARTS_MAX:
        yield ("items",), f"has {len(service.parts)} parts, more than {PARTS_MAX}"
    for number, step in enumerate(service.order):
        for name in (step.first, *step.then):
            if name not in service.parts:
                yield ("order", number), f"orders {name}, which it does not contain"
        if step.first in step.then or _waits_for_itself(service, step.first):
            yield ("order", number), f"lets {step.first} wait for itself"


def _waits_for_itself(service: IntegratedService, part: str) -> bool:
    """Tell whether a part would wait for itself by way of others."""
    behind, seen = [part], set[str]()
    while behind:
        first = behind.pop()
        then = {name for step in service.order if step.first == first for name in step.then} - seen
        seen |= then
        behind += then
    return part in seen


def _form(service: IntegratedService, known: Known) -> Found:
    form = known.forms.get(service.form) if service.form else None
    if service.form and form is None:
        yield ("form",), f"is applied for by '{service.form}', but there is no such form"
    for part, mapped in service.field_map.items():
        if part not in service.parts:
            yield ("field_map", part), f"maps fields of {part}, which it does not contain"
        for title, pointer in mapped.items():
            if isinstance(form, Form) and pointer.strip("/").split("/")[0] not in form.schema["properties"]:
                yield ("field_map", part, title), f"takes '{title}' from {pointer}, which the form does not ask"
    if isinstance(form, Form) and service.chosen_in:
        asked = form.schema["properties"].get(service.chosen_in.strip("/"), {})
        offered = {choice["const"] for choice in asked.get("items", {}).get("oneOf", ())}
        if offered != set(service.parts):
            yield ("chosen_in",), f"lets people choose at {service.chosen_in}, which does not offer just its parts"


def _papers(service: IntegratedService, known: Known) -> Found:
    seen = set[str]()
    for index, paper in enumerate(service.shared_materials):
        way: Way = ("shared_materials", index)
        if paper.id in seen:
            yield (*way, "id"), f"gives two papers the id '{paper.id}'"
        seen.add(paper.id)
        covered = []
        for item, name in paper.covers.items():
            if item in known.items and not known.items[item]:
                continue  # its file is found faulty by itself
            material = _material(known.items.get(item), name) if item in service.parts else None
            if material is None:
                yield (*way, "covers", item), f"takes {item}'s '{name}' for a shared paper, but there is none"
            else:
                covered.append(material)
        for key in _SAME:
            if len({material[key] for material in covered}) > 1:
                yield (*way, "covers"), f"takes papers for the same that differ in '{key}'"


def _material(item: Any, name: str) -> Any:
    materials = item["core_elements"]["materials"] if item else ()
    return next((one for one in materials if one["id"] == name), None)
