"""Loading a catalogue folder: one broken item is left out and named; a broken table stops the terminal."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building, files
from kiosk.catalogue.admission import Admission
from kiosk.catalogue.commitments import FILE as COMMITMENTS
from kiosk.catalogue.commitments import read_commitments
from kiosk.catalogue.conditions import FILE as CONDITIONS
from kiosk.catalogue.conditions import read_conditions
from kiosk.catalogue.directories import read_directory
from kiosk.catalogue.edition import Catalogue, Category, RefusedItem, Stage
from kiosk.catalogue.faults import Fault
from kiosk.catalogue.guiding import read_guidance
from kiosk.catalogue.integrated import IntegratedService
from kiosk.catalogue.items import ServiceItem
from kiosk.catalogue.outlets import Directory
from kiosk.errors import CatalogueError

TABLES = ("edition", "categories", "data-sources", "integrated", "life-cycle", "rating")
"""Files of which the terminal needs every one."""
_OWN_STATES = ("DRAFT", "QUEUED", "SUBMITTED")
"""States that the program itself names; whatever follows is the platform's."""


def load_catalogue(folder: Path, *, outlets: Path | None = None) -> Catalogue:
    """Load the catalogue; items, and files of guidance, that are refused are listed in `Catalogue.refused`.

    The directory of outlets is read from `outlets`, else from the folder's own `outlets.json` if there is one.

    Raises CatalogueError, naming every faulty file, when a table of the whole catalogue cannot be used or when
    no item is left.
    """
    tables, faults = read_tables(folder)
    if faults:
        raise CatalogueError("; ".join(map(str, faults)))
    edition = building.edition(tables["edition"], content_hash(folder))
    sources = building.data_sources(tables["data-sources"])
    forms = read_forms(folder)
    categories = [category["id"] for category in tables["categories"]["categories"]]
    admission = Admission(edition.core_elements, categories, sources, forms)
    judged = [admission.judge(*each) for each in files.judged_items(folder).items()]
    items = {one.id: one for one in judged if isinstance(one, ServiceItem)}
    refused = tuple(one for one in judged if isinstance(one, RefusedItem))
    if not items:
        reasons = "; ".join(sentence for one in refused for sentence in one.sentences)
        raise CatalogueError(f"{folder / 'items'} holds no item that can be shown. {reasons}".strip())
    services = building.integrated(tables["integrated"])
    guidance = read_guidance(folder)
    commitments, wrong = read_commitments(folder)
    unpromised = (RefusedItem(COMMITMENTS, "", wrong),) if wrong else ()
    conditions, unclear = read_conditions(folder)
    unasked = (RefusedItem(CONDITIONS, "", unclear),) if unclear else ()
    directory, astray = _directory(outlets or folder / "outlets.json", folder)
    return Catalogue(
        edition=edition,
        stages=tuple(Stage(**stage) for stage in tables["categories"]["stages"]),
        categories=tuple(_categories(tables["categories"], items)),
        items={name: _within(one, items, services) for name, one in items.items()},
        forms={name: form for name, form in forms.items() if isinstance(form, Form)},
        data_sources=sources,
        integrated=services,
        external=building.external(tables["integrated"]),
        life_cycle=building.life_cycle(tables["life-cycle"]),
        rating=building.rating(tables["rating"]),
        refused=(*refused, *guidance.refused, *unpromised, *unasked, *astray),
        vocabulary=guidance.vocabulary,
        situations=guidance.situations,
        choosing=guidance.choosing,
        packages=guidance.packages,
        commitments=commitments,
        conditions=conditions,
        directory=directory,
        sharing=building.sharing(tables["data-sources"]),
    )


def read_tables(folder: Path) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Return the tables of the whole catalogue, and what is wrong with them, file by file."""
    tables: dict[str, Any] = {}
    found: list[Fault] = []
    for name in TABLES:
        file = f"{name}.json"
        tables[name], faults = files.judged(folder, file, name)
        inside = () if faults else _INSIDE.get(name, _nothing)(tables[name])
        found += [*faults, *(Fault(file, words) for words in inside)]
    return tables, tuple(found)


def read_forms(folder: Path) -> dict[str, Form | tuple[Fault, ...]]:
    """Return every form by id, or what is wrong with it."""
    return {path.stem: _form(folder, path.stem) for path in sorted((folder / "forms").glob("*.json"))}


def content_hash(folder: Path) -> str:
    """Return SHA-256 in hex over names and bytes of all data files, in order of name."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("schema/"):
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _directory(path: Path, folder: Path) -> tuple[Directory, tuple[RefusedItem, ...]]:
    if not path.exists():
        return Directory(), ()
    directory, faults = read_directory(folder, path)
    return directory, (RefusedItem(path.name, "", faults),) if faults else ()


def _form(folder: Path, name: str) -> Form | tuple[Fault, ...]:
    file = f"forms/{name}.json"
    schema, faults = files.judged(folder, file, "form")
    if faults:
        return faults
    try:
        return Form.of(name, schema)
    except CatalogueError as error:
        return (Fault(file, str(error)),)


def _categories(data: Mapping[str, Any], items: Mapping[str, ServiceItem]) -> Iterator[Category]:
    stages = {stage["id"]: stage["name"] for stage in data["stages"]}
    for category in data["categories"]:
        own = tuple(item.id for item in items.values() if item.category == category["id"])
        yield Category(**category, stage_name=stages[category["stage"]], items=own)


def _within(
    item: ServiceItem, items: Mapping[str, ServiceItem], services: Mapping[str, IntegratedService]
) -> ServiceItem:
    """Return the item without references to what this catalogue does not offer."""
    return replace(
        item,
        related_items=tuple(one for one in item.related_items if one in items),
        integrated_services=tuple(one for one in item.integrated_services if one in services),
    )


def _nothing(_: Mapping[str, Any]) -> Iterator[str]:
    return iter(())


def _inside_edition(data: Mapping[str, Any]) -> Iterator[str]:
    days = [data["compiled_on"], data.get("effective_on"), *(one["since"] for one in data.get("suspended", ()))]
    for text in filter(None, days):
        try:
            date.fromisoformat(text)
        except ValueError:
            yield f"'{text}' is not a day"


def _inside_categories(data: Mapping[str, Any]) -> Iterator[str]:
    stages = {stage["id"] for stage in data["stages"]}
    for category in data["categories"]:
        if category["stage"] not in stages:
            yield f"category {category['id']} names the stage '{category['stage']}', which is not listed"


def _inside_life_cycle(data: Mapping[str, Any]) -> Iterator[str]:
    states = {state["id"] for state in data["states"]}
    for state in _OWN_STATES:
        if state not in states:
            yield f"the state {state}, which the terminal itself uses, is missing"
    for move in data["transitions"]:
        for state in (move["from"], move["to"]):
            if state not in states:
                yield f"transition '{move['event']}' names the state {state}, which is not listed"


def _inside_rating(data: Mapping[str, Any]) -> Iterator[str]:
    for level in data["levels"]:
        if level["tags"] not in data["tags"]:
            yield f"level {level['code']} names the tags '{level['tags']}', which are not listed"


_INSIDE = {
    "edition": _inside_edition,
    "categories": _inside_categories,
    "life-cycle": _inside_life_cycle,
    "rating": _inside_rating,
}
