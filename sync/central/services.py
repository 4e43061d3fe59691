"""Integrated services (集成办) as the catalogue tells them: parts, their order, the one form, papers handed in once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sync.central.pointers import value_at


@dataclass(frozen=True)
class Mapped:
    """One field of a part and what the one form says there."""

    title: str
    value: Any


@dataclass(frozen=True)
class Service:
    """Several matters on one form."""

    id: str
    parts: tuple[str, ...]
    order: tuple[tuple[str, frozenset[str]], ...]
    """Which part has to be decided before which."""
    failure_policy: str
    field_map: Mapping[str, Mapping[str, str]]
    """Part to (title of its own field to pointer into the one form's answers)."""
    covers: Mapping[str, Mapping[str, str]]
    """Paper that is handed in once to (part to the id it has there)."""

    def first(self, part: str, chosen: Sequence[str]) -> tuple[str, ...]:
        """Return which of the chosen parts have to be decided before this one begins."""
        return tuple(first for first, then in self.order if part in then and first in chosen)

    def material_key(self, part: str, material: str) -> str:
        """Return what a part's material is called among those of the whole."""
        covering = (key for key, of_parts in self.covers.items() if of_parts.get(part) == material)
        return next(covering, f"{part}.{material}")

    def mapped(self, part: str, answers: Mapping[str, Any]) -> tuple[Mapped, ...]:
        """Return what the one form says of a part, field by field; without what was not answered."""
        found = ((title, value_at(answers, pointer)) for title, pointer in self.field_map.get(part, {}).items())
        return tuple(Mapped(title, value) for title, value in found if value is not None)


def service(data: Mapping[str, Any]) -> Service:
    """Return a service as `integrated.json` has it."""
    return Service(
        id=data["id"],
        parts=(*data["items"], *data["optional_items"]),
        order=tuple((step["first"], frozenset(step["then"])) for step in data["order"]),
        failure_policy=data["failure_policy"],
        field_map=data["field_map"],
        covers={each["id"]: each["covers"] for each in data["shared_materials"]},
    )
