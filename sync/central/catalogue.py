"""What the platform needs of the catalogue: names, promised days, forms, the life cycle and the rating."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jsonschema import Draft202012Validator

import resources
from sync.central.life_cycle import LifeCycle, State, Transition
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


class Catalogue:
    """Reads each file once, when it is first asked for, so that starting costs nothing."""

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """All items and integrated services by id."""
        folder = resources.path("catalogue/items")
        found = [_item(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.json"))]
        services = _read("integrated")["services"]
        found += [Item(each["id"], each["name"], each["promised"]["workdays"]) for each in services]
        return {item.id: item for item in found}

    def materials_of(self, item: str) -> tuple[Material, ...]:
        """Return what an item asks for; nothing for an item this edition does not know."""
        known = self.items.get(item)
        return () if known is None else known.materials

    @cached_property
    def life_cycle(self) -> LifeCycle:
        """States and transitions of an application."""
        content = _read("life-cycle")
        states = tuple(State(each["id"], each["title"], each["clock"], each["final"]) for each in content["states"])
        transitions = tuple(
            Transition(each["from"], each["to"], each["event"], each["by"], each["workdays"], each["basis"])
            for each in content["transitions"]
        )
        return LifeCycle(states, transitions)

    @cached_property
    def workdays(self) -> Workdays:
        """The working-day calendar."""
        return Workdays.from_years(_read("workdays")["years"])

    @cached_property
    def rating(self) -> Rating:
        """Levels, tags and rules of the rating."""
        content = _read("rating")
        return Rating(
            levels=tuple(Level(each["code"], each["title"], each["tags"]) for each in content["levels"]),
            tags={group: tuple(tags) for group, tags in content["tags"].items()},
            window_days=content["rules"]["window_days"],
        )

    @cached_property
    def edition(self) -> str:
        """Name of the edition the platform itself works with."""
        return str(_read("edition")["version"])

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
        folder = resources.path("catalogue/forms")
        return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}


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
    return Item(content["id"], content["name"], core["time"]["promised"]["workdays"], materials)


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resources.text(f"catalogue/{name}.json"))
    return content
