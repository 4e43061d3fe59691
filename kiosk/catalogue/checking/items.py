"""What is wrong with items beyond their shape: contradictions, and promises that the rules do not allow."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building
from kiosk.catalogue.admission import Admission
from kiosk.catalogue.edition import CONTACT_FORM, RefusedItem
from kiosk.catalogue.faults import Fault, Way, at
from kiosk.catalogue.files import Judged
from kiosk.catalogue.integrated import IntegratedService
from kiosk.catalogue.items import MaterialSource, Method, ServiceItem

_COERCION = ("必须", "只能预约", "仅限预约", "须提前", "须先", "需提前", "需先")
"""No appointment is ever required (不得强制线上预约)."""
Found = Iterator[tuple[Way, str]]


def faults(
    read: Mapping[str, Judged], tables: Mapping[str, Any], forms: Mapping[str, Form | tuple[Fault, ...]]
) -> Iterator[Fault]:
    """Yield what is wrong with the items, alone and together."""
    core = {element["key"]: element["title"] for element in tables["edition"]["core_elements"]}
    categories = {category["id"] for category in tables["categories"]["categories"]}
    admission = Admission(core, categories, building.data_sources(tables["data-sources"]), forms)
    judged = [admission.judge(*each) for each in read.items()]
    offered = {one.id: one for one in judged if not isinstance(one, RefusedItem)}
    services = building.integrated(tables["integrated"])
    for one in judged:
        if isinstance(one, RefusedItem):
            yield from one.faults
        else:
            for way, words in _alone(one):
                yield at(_file(one), way, words)
            yield from _references(one, offered, services)
    yield from _same_names(offered)
    for name in sorted(categories - {item.category for item in offered.values()}):
        yield Fault("categories.json", f"'{name}' has no item")
    used = {item.form for item in offered.values()} | {service.form for service in services.values()} | {CONTACT_FORM}
    for name in sorted(set(forms) - used):
        yield Fault(f"forms/{name}.json", "no item uses this form")


def _alone(item: ServiceItem) -> Found:
    yield from _materials(item)
    yield from _times(item)
    channels = item.channels
    if channels.full_online and Method.ONLINE not in channels.methods:
        yield ("core_elements", "channels", "full_online"), "is true, but 'online' is not among the methods"
    if any(words in channels.reservation for words in _COERCION):
        yield ("core_elements", "channels", "reservation"), "nobody may be made to book an appointment"


def _materials(item: ServiceItem) -> Found:
    seen: set[str] = set()
    for index, material in enumerate(item.materials):
        way: Way = ("core_elements", "materials", index)
        if material.id in seen:
            yield (*way, "id"), f"'{material.id}' is the id of an earlier material too"
        seen.add(material.id)
        if material.shared_from is not None and material.source is not MaterialSource.DATA_SHARED:
            yield (*way, "shared_from"), f"'{material.shared_from}' holds it, but the source is '{material.source}'"
        if material.deferral_workdays is not None and material.core:
            yield (*way, "deferral_workdays"), "a core material cannot follow later"
        if material.deferral_workdays is not None and not item.deferral_allowed:
            yield (*way, "deferral_workdays"), "deferral_allowed is false"
        if material.waivable_by_commitment and not item.commitment_allowed:
            yield (*way, "waivable_by_commitment"), "commitment_allowed is false"


def _times(item: ServiceItem) -> Found:
    limit, promised = item.time.statutory, item.time.promised.workdays
    steps = sum(step.workdays or 0 for step in item.process)
    if promised is not None and steps > promised:
        yield (
            ("core_elements", "time", "promised", "workdays"),
            f"{promised}, but the steps of the process take {steps}",
        )
    if limit.value is not None and not limit.unit:
        yield ("core_elements", "time", "statutory", "unit"), f"is empty, but the value is {limit.value}"


def _references(
    item: ServiceItem, offered: Mapping[str, ServiceItem], services: Mapping[str, IntegratedService]
) -> Iterator[Fault]:
    for index, name in enumerate(item.related_items):
        if name == item.id or name not in offered:
            words = "is the item itself" if name == item.id else "is not offered"
            yield Fault(_file(item), f"refers to {name}, which {words}", ("related_items", index))
    for index, name in enumerate(item.integrated_services):
        way = ("integrated_services", index)
        if name not in services:
            yield Fault(_file(item), f"refers to {name}, which is not offered", way)
        elif item.id not in (*services[name].items, *services[name].optional_items):
            yield Fault(_file(item), f"refers to {name}, which does not contain this item", way)


def _same_names(offered: Mapping[str, ServiceItem]) -> Iterator[Fault]:
    """Yield which items a citizen could not tell apart in a list."""
    for key in ("name", "plain_name"):
        times = Counter(getattr(item, key) for item in offered.values())
        for item in offered.values():
            if times[getattr(item, key)] > 1:
                yield at(_file(item), (key,), f"another item is called '{getattr(item, key)}' too")


def _file(item: ServiceItem) -> str:
    return f"items/{item.id}.json"
