"""集成办: several matters on one form, which of their papers are the same, and what one application asks for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.applications import Answers, take
from kiosk.catalogue.items import AppliesTo, Material, PromisedLimit, ServiceItem


@dataclass(frozen=True)
class ExternalMatter:
    """A part that another authority decides; the terminal only takes it along."""

    id: str
    name: str
    authority: str
    note: str


@dataclass(frozen=True)
class SharedMaterial:
    """A paper that is handed in once, whatever the parts call it."""

    id: str
    name: str
    covers: Mapping[str, str]
    """Item to the id of the material that is this paper there."""


@dataclass(frozen=True)
class Precedence:
    """Which part of an integrated service has to be decided before others start."""

    first: str
    then: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class IntegratedService:
    """集成办: several matters on one form."""

    id: str
    name: str
    form: str | None
    trigger: str
    items: tuple[str, ...]
    optional_items: tuple[str, ...]
    chosen_in: str | None
    """Where the form asks which of the parts are wanted; None: `items`, all of them."""
    order: tuple[Precedence, ...]
    shared_materials: tuple[SharedMaterial, ...]
    failure_policy: str
    promised: PromisedLimit
    field_map: Mapping[str, Mapping[str, str]]
    """Item id to (title of the part's own field to pointer into the one form's answers)."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything that may be settled with it, in order."""
        return (*self.items, *self.optional_items)

    def chosen(self, answers: Answers) -> tuple[str, ...]:
        """Return the parts that somebody wants, in order."""
        if self.chosen_in is None:
            return self.items
        wanted = take(answers, self.chosen_in) or ()
        return tuple(part for part in self.parts if part in wanted)


@dataclass(frozen=True)
class Matter:
    """What an application is for: one item, or the chosen parts of an integrated service."""

    id: str
    """Of the item or of the service."""
    name: str
    materials: tuple[Material, ...]
    commitment_allowed: bool
    deferral_allowed: bool
    parts: tuple[str, ...] = ()
    """Items and external matters that were chosen; empty for a single item."""
    needed_for: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Material to the parts it is for; empty for a single item."""

    def name_of(self, material: str) -> str:
        """Return what a material is called; its id where nothing of the kind is asked for."""
        return next((one.name for one in self.materials if one.id == material), material)


def matter_of_item(item: ServiceItem) -> Matter:
    """Return what an application for a single item asks for."""
    return Matter(item.id, item.name, item.materials, item.commitment_allowed, item.deferral_allowed)


def matter_of_service(service: IntegratedService, parts: Sequence[str], items: Mapping[str, ServiceItem]) -> Matter:
    """Return what an application for these parts asks for: every paper once.

    Papers are the same where the service says so (`SharedMaterial.covers`), never because they are called alike.
    """
    wanted = [items[part] for part in parts if part in items]
    alike: dict[str, list[tuple[ServiceItem, Material]]] = {}
    for item in wanted:
        for material in item.materials:
            alike.setdefault(_key(service, item, material), []).append((item, material))
    names = {shared.id: shared.name for shared in service.shared_materials}
    return Matter(
        id=service.id,
        name=service.name,
        materials=tuple(_united(key, names.get(key), found) for key, found in alike.items()),
        commitment_allowed=any(item.commitment_allowed for item in wanted),
        deferral_allowed=any(item.deferral_allowed for item in wanted),
        parts=tuple(parts),
        needed_for={key: tuple(item.id for item, _ in found) for key, found in alike.items()},
    )


def _key(service: IntegratedService, item: ServiceItem, material: Material) -> str:
    covering = (one.id for one in service.shared_materials if one.covers.get(item.id) == material.id)
    return next(covering, f"{item.id}.{material.id}")


def _united(key: str, name: str | None, found: Sequence[tuple[ServiceItem, Material]]) -> Material:
    """Return one material for several of the same paper: as strict as the strictest of them."""
    materials = [material for _, material in found]
    first = materials[0]
    asked_of = {material.applies_to for material in materials}
    return replace(
        first,
        id=key,
        name=name or first.name,
        core=any(material.core for material in materials),
        deferral_workdays=_shortest(_deferral(item, material) for item, material in found),
        waivable_by_commitment=all(item.commitment_allowed and one.waivable_by_commitment for item, one in found),
        applies_to=first.applies_to if len(asked_of) == 1 else AppliesTo.ALL,
    )


def _deferral(item: ServiceItem, material: Material) -> int | None:
    return material.deferral_workdays if item.deferral_allowed and not material.core else None


def _shortest(days: Iterable[int | None]) -> int | None:
    """Return the fewest of the days; None where one of the papers may not follow at all."""
    shortest: int | None = None
    for each in days:
        if each is None:
            return None
        shortest = each if shortest is None else min(shortest, each)
    return shortest
