"""The full check before an edition is published: everything the loader demands, and what only hurts later."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from kiosk.applications import Form, LifeCycle
from kiosk.applications.fields import FieldKind
from kiosk.catalogue import building, files
from kiosk.catalogue.admission import Admission
from kiosk.catalogue.edition import RefusedItem
from kiosk.catalogue.guiding import contradictions, dangling, read_guidance
from kiosk.catalogue.loading import read_forms, read_tables
from kiosk.errors import CatalogueError

_SATURDAY = 5


def check_catalogue(folder: Path) -> tuple[str, ...]:
    """Return everything that should be mended, one sentence each, starting with the file; empty means fit."""
    tables, faults = read_tables(folder)
    found = [*faults, *_tables_of_the_platform(folder), *_forms(folder), *_strays(folder)]
    if not faults:
        found += _guidance(folder, tables)
        found += [*_items(folder, tables), *_life_cycle(building.life_cycle(tables["life-cycle"]))]
    return tuple(found)


def _items(folder: Path, tables: Mapping[str, Any]) -> Iterator[str]:
    core = {element["key"]: element["title"] for element in tables["edition"]["core_elements"]}
    categories = {category["id"] for category in tables["categories"]["categories"]}
    admission = Admission(core, categories, building.data_sources(tables["data-sources"]), read_forms(folder))
    judged = [admission.judge(path) for path in sorted((folder / "items").glob("*.json"))]
    items = {one.id: one for one in judged if not isinstance(one, RefusedItem)}
    services = building.integrated(tables["integrated"])
    for one in judged:
        if isinstance(one, RefusedItem):
            yield from one.sentences
    for item in items.values():
        for name in (*item.related_items, *item.integrated_services):
            if name not in items and name not in services:
                yield f"items/{item.id}.json: refers to {name}, which is not offered"
    known = {*items, *(matter["id"] for matter in tables["integrated"]["external_items"])}
    for service in services.values():
        for name in {*service.items, *service.optional_items} - known:
            yield f"integrated.json: {service.id} contains {name}, which is not offered"
    for name in sorted(categories - {item.category for item in items.values()}):
        yield f"categories.json: {name} has no item"


def _forms(folder: Path) -> Iterator[str]:
    for name, form in read_forms(folder).items():
        for words in (str(form),) if isinstance(form, CatalogueError) else _form(form):
            yield f"forms/{name}.json: {words}"


def _form(form: Form) -> Iterator[str]:
    try:
        Draft202012Validator.check_schema(form.schema)
    except SchemaError as error:
        yield files.sentence(tuple(error.absolute_path), error.message)
        return
    for number, example in enumerate(form.schema["examples"], 1):
        for problem in form.problems(example):
            yield f"example {number} is not accepted: {problem.pointer} {problem.code}"
        identity = form.field(form.schema["x-identity"], example)
        if identity is None or identity.kind is not FieldKind.IDENTITY_NUMBER:
            yield f"x-identity: {form.schema['x-identity']} does not ask for an identity number"


def _guidance(folder: Path, tables: Mapping[str, Any]) -> Iterator[str]:
    guidance = read_guidance(folder)
    offered = {path.stem for path in (folder / "items").glob("*.json")} | set(building.integrated(tables["integrated"]))
    outside = {matter["name"] for matter in tables["edition"]["outside_scope"]}
    for refused in guidance.refused:
        yield from refused.sentences
    yield from dangling(guidance, offered=offered, outside=outside)
    yield from contradictions(guidance)


def _life_cycle(cycle: LifeCycle) -> Iterator[str]:
    entered = {move.target for move in cycle.transitions}
    for state in cycle.states.values():
        if state.id not in entered and state.id != "DRAFT":
            yield f"life-cycle.json: nothing leads to {state.id}"
        if not state.final and not cycle.moves(state.id):
            yield f"life-cycle.json: nothing leads out of {state.id}, which is not final"


def _tables_of_the_platform(folder: Path) -> Iterator[str]:
    for name in ("workdays", "divisions"):
        try:
            data = files.read_json(folder / f"{name}.json")
            wrong = files.sentences(name, data) or tuple(_workdays(data) if name == "workdays" else ())
        except CatalogueError as error:
            wrong = (str(error),)
        yield from (f"{name}.json: {words}" for words in wrong)


def _workdays(data: Mapping[str, Any]) -> Iterator[str]:
    for year, arrangement in data["years"].items():
        for text in chain(arrangement["weekday_off"], arrangement["weekend_on"]):
            try:
                day = date.fromisoformat(text)
            except ValueError:
                yield f"{text} is not a day"
                continue
            if str(day.year) != year:
                yield f"{text} is listed under {year}"
            if (day.weekday() >= _SATURDAY) is not (text in arrangement["weekend_on"]):
                yield f"{text} is in the wrong list: it is a {day:%A}"


def _strays(folder: Path) -> Iterator[str]:
    for name in ("items", "forms"):
        for path in sorted((folder / name).glob("*")):
            if path.suffix != ".json":
                yield f"{name}/{path.name}: is not read; the name of an item or form ends in .json"
