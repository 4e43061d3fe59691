"""What the platform needs of the catalogue: names, promised days, forms, the life cycle and the rating."""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from jsonschema import Draft202012Validator
from sqlalchemy import Connection

from sync.central import editions
from sync.central.bundles import Files
from sync.central.life_cycle import LifeCycle, State, Transition
from sync.central.services import Service, service
from sync.central.workdays import Workdays


@dataclass(frozen=True)
class Level:
    """One of the five levels of a rating."""

    code: int
    title: str
    tags: str
    """Name of the group of tags that go with it."""


@dataclass(frozen=True)
class Rating:
    """The one rating system of the region."""

    levels: tuple[Level, ...]
    tags: Mapping[str, tuple[str, ...]]
    window_days: int
    """How long a service can be rated, counted from the day the ticket is handed out."""

    def tags_of(self, level: int) -> tuple[str, ...]:
        """Return the tags that may go with `level`; none for an unknown level."""
        for known in self.levels:
            if known.code == level:
                return self.tags[known.tags]
        return ()


@dataclass(frozen=True)
class Material:
    """Something an applicant brings."""

    id: str
    name: str
    deferral_workdays: int | None
    """Working days to bring it later (容缺); None: a core material, or the item sets no time for it."""

    @property
    def deferrable(self) -> bool:
        """Whether it may follow."""
        return self.deferral_workdays is not None


@dataclass(frozen=True)
class Item:
    """A service item, as far as the platform's own rules need it."""

    id: str
    name: str
    promised_workdays: int | None
    """Working days for the city's own part; None where nothing is promised."""
    materials: tuple[Material, ...] = ()
    waivable: frozenset[str] = frozenset()
    """Ids of the materials that a commitment may replace."""


@dataclass(frozen=True)
class DataSource:
    """An authority's records that may be asked for a citizen."""

    id: str
    name: str
    owner: str
    asked_by: tuple[tuple[str, ...], ...]
    titles: Mapping[str, str]
    """What each of its fields is called, by path; nothing else is ever asked."""

    @property
    def paths(self) -> Set[str]:
        """The names of its fields."""
        return self.titles.keys()


class Catalogue:
    """Reads each file once, when it is first asked for, so that starting costs nothing.

    `files` is where the text of each file is found by its name, e.g. `items/IP-01-01.json`.
    """

    def __init__(self, files: Files | None = None) -> None:
        """Take the files of an edition; without them it is the edition that programs bring along."""
        self._given = files

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All items and integrated services by id: what can be applied for."""
        found = {item.id: item for item in (_item(content) for content in self._folder("items").values())}
        named = self._read("integrated")["services"]
        return found | {each["id"]: _of_service(each, self.services[each["id"]], found) for each in named}

    @cached_property
    def services(self) -> Mapping[str, Service]:
        """The integrated services by id."""
        return {each["id"]: service(each) for each in self._read("integrated")["services"]}

    @cached_property
    def external(self) -> Mapping[str, Item]:
        """What other authorities decide and services take along, by id; nothing is promised for it."""
        matters = self._read("integrated")["external_items"]
        return {each["id"]: Item(each["id"], each["name"], None) for each in matters}

    def part(self, item: str) -> Item:
        """Return a part of a service: an item, or another authority's matter; one not known is called by its id."""
        return self.items.get(item) or self.external.get(item) or Item(item, item, None)

    @cached_property
    def data_sources(self) -> Mapping[str, DataSource]:
        """The sources that may be asked, by id."""
        found = [
            DataSource(
                each["id"],
                each.get("plain_name", each["name"]),
                each["owner"],
                tuple(tuple(keys) for keys in each["asked_by"]),
                {one["path"]: one["title"] for one in each["fields"]},
            )
            for each in self._read("data-sources")["sources"]
            if each.get("asked_by") and each.get("fields")
        ]
        return {source.id: source for source in found}

    def materials_of(self, item: str) -> tuple[Material, ...]:
        """Return what an item asks for; nothing for an item this edition does not know."""
        known = self.items.get(item)
        return () if known is None else known.materials

    @cached_property
    def life_cycle(self) -> LifeCycle:
        """States and transitions of an application."""
        content = self._read("life-cycle")
        states = tuple(State(each["id"], each["title"], each["clock"], each["final"]) for each in content["states"])
        transitions = tuple(_transition(each) for each in content["transitions"])
        return LifeCycle(states, transitions)

    @cached_property
    def workdays(self) -> Workdays:
        """The working-day calendar."""
        return Workdays.from_years(self._read("workdays")["years"])

    @cached_property
    def rating(self) -> Rating:
        """Levels, tags and rules of the rating."""
        content = self._read("rating")
        return Rating(
            levels=tuple(Level(each["code"], each["title"], each["tags"]) for each in content["levels"]),
            tags={group: tuple(tags) for group, tags in content["tags"].items()},
            window_days=content["rules"]["window_days"],
        )

    @cached_property
    def commitments(self) -> Mapping[str, Mapping[str, Any]]:
        """The texts of commitments, by the items they are for; none in an edition that has no such file."""
        texts = self._read("commitments")["texts"] if "commitments.json" in self._files else ()
        return {item: text for text in texts for item in text["items"]}

    def suspended(self, concerned: Set[str]) -> str | None:
        """Return why one of these items is not taken at present, in words for the applicant; None where all are."""
        return next((each["reason"] for each in self._suspended if each["item"] in concerned), None)

    @cached_property
    def _suspended(self) -> Sequence[Mapping[str, Any]]:
        return tuple(self._read("edition").get("suspended", ()))

    @cached_property
    def edition(self) -> str:
        """Name of the edition the platform itself works with."""
        return str(self._read("edition")["version"])

    def form(self, form_id: str) -> Mapping[str, Any]:
        """Return the JSON Schema of a form; an empty one for a form this edition does not know."""
        return self._forms.get(form_id, {})

    def validator(self, form_id: str, edition: str) -> Draft202012Validator | None:
        """Return what judges answers to a form as it stands in `edition`; None for an edition that is not held here."""
        return self._validators.get(form_id) if edition == self.edition else None

    @cached_property
    def _validators(self) -> Mapping[str, Draft202012Validator]:
        return {form_id: Draft202012Validator(schema) for form_id, schema in self._forms.items()}

    @cached_property
    def _forms(self) -> Mapping[str, Mapping[str, Any]]:
        return self._folder("forms")

    @cached_property
    def _files(self) -> Files:
        return editions.shipped() if self._given is None else self._given

    def _folder(self, name: str) -> Mapping[str, Mapping[str, Any]]:
        """Return what the files of a folder hold, by their names without ending."""
        inside = sorted(file for file in self._files if file.startswith(f"{name}/"))
        return {PurePosixPath(file).stem: json.loads(self._files[file]) for file in inside}

    def _read(self, name: str) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self._files[f"{name}.json"])
        return content


class Catalogues:
    """The edition in force, and those that applications were accepted under."""

    def __init__(self) -> None:
        self._shipped = self.present = Catalogue()
        """`present` is the one in force when it was last looked for."""
        self._known: dict[str, Catalogue] = {}

    def look(self, connection: Connection, day: date) -> None:
        """Look for the edition in force, and anew for names not on file; whoever serves does so every few seconds."""
        self._known = {version: known for version, known in self._known.items() if known is not self._shipped}
        found = editions.in_force(connection, day)
        self.present = self._shipped if found is None else self.of(connection, found.version)

    def has_dropped(self, connection: Connection, item: str, edition: str, day: date) -> bool:
        """Tell whether an item of an edition is not in the later one that is in force."""
        if item in self.present.items or item not in self.of(connection, edition).items:
            return False
        found, known = editions.in_force(connection, day), editions.of_version(connection, edition)
        if found is None or (known is not None and (known.number or 0) >= (found.number or 0)):
            return False
        return item not in self.of(connection, found.version).items

    def of(self, connection: Connection, version: str) -> Catalogue:
        """Return the edition of a name; what programs bring along stands for one that is not on file."""
        if version in self._known:
            return self._known[version]
        found = None if version == self._shipped.edition else editions.of_version(connection, version)
        known = self._shipped if found is None else Catalogue(editions.files_of(connection, found))
        self._known[version] = known
        return known


def _of_service(content: Mapping[str, Any], known: Service, items: Mapping[str, Item]) -> Item:
    """Return a service as something that can be applied for: with the papers of all its parts, each once."""
    united: dict[str, Material] = {}
    for part in known.parts:
        for material in items[part].materials if part in items else ():
            key = known.material_key(part, material.id)
            before = united.get(key, replace(material, id=key))
            united[key] = replace(before, deferral_workdays=_strictest(before.deferral_workdays, material))
    names = {each["id"]: each["name"] for each in content["shared_materials"]}
    materials = tuple(replace(each, name=names.get(key, each.name)) for key, each in united.items())
    return Item(content["id"], content["name"], content["promised"]["workdays"], materials)


def _strictest(days: int | None, material: Material) -> int | None:
    return None if days is None or material.deferral_workdays is None else min(days, material.deferral_workdays)


def _item(content: Mapping[str, Any]) -> Item:
    core = content["core_elements"]
    materials = tuple(
        Material(
            each["id"],
            each["name"],
            each["deferral_workdays"] if content["deferral_allowed"] and not each["core"] else None,
        )
        for each in core["materials"]
    )
    waivable = frozenset(each["id"] for each in core["materials"] if each["waivable_by_commitment"])
    promised = core["time"]["promised"]["workdays"]
    allowed = waivable if content["commitment_allowed"] else frozenset()
    return Item(content["id"], content["name"], promised, materials, allowed)


def _transition(content: Mapping[str, Any]) -> Transition:
    reminders = content.get("reminders", {}).get("before_workdays", ())
    return Transition(
        source=content["from"],
        target=content["to"],
        event=content["event"],
        by=content["by"],
        workdays=content["workdays"],
        basis=content["basis"],
        reminders=tuple(sorted(reminders, reverse=True)),
        extension_workdays=content.get("extension", {}).get("workdays"),
    )
