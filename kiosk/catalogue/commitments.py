"""The texts of 告知承诺: what is told, what has to hold for each material, how it is checked, what is declared.

A faulty file is left out and named: no commitment is offered then, and the materials are handed in as usual.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.faults import Fault

FILE = "commitments.json"


@dataclass(frozen=True)
class CommitmentTerms:
    """What is read, clause by clause, before somebody promises instead of handing a material in."""

    id: str
    items: tuple[str, ...]
    """Ids of the items it is for."""
    title: str
    version: str
    """Another one with every change of its words."""
    told: tuple[str, ...]
    requires: Mapping[str, str]
    """Id of a material to what has to hold if it is not handed in."""
    checking: str
    consequences: str
    declares: tuple[str, ...]
    """In the words of the person who signs."""
    sample: bool
    """Not published by anybody yet."""
    assumed: bool
    """Its words come from no source."""

    def clauses(self, materials: Iterable[str]) -> tuple[str, ...]:
        """Return everything that is read, in order, before these materials may be replaced.

        KeyError for a material that the text does not speak of.
        """
        required = (self.requires[material] for material in materials)
        return (*self.told, *required, self.checking, self.consequences, *self.declares)


def read_commitments(folder: Path) -> tuple[dict[str, CommitmentTerms], tuple[Fault, ...]]:
    """Return the terms by the items they are for, none where the file has faults, and these."""
    if not (folder / FILE).exists():
        return {}, ()
    data, faults = files.judged(folder, FILE, "commitments")
    if faults:
        return {}, faults
    terms = [_terms(one) for one in data["texts"]]
    return {item: one for one in terms for item in one.items}, ()


def _terms(data: Mapping[str, Any]) -> CommitmentTerms:
    return CommitmentTerms(
        id=data["id"],
        items=tuple(data["items"]),
        title=data["title"],
        version=data["version"],
        told=tuple(data["told"]),
        requires={one["id"]: one["requires"] for one in data["materials"]},
        checking=data["checking"],
        consequences=data["consequences"],
        declares=tuple(data["declares"]),
        sample=data["sample"],
        assumed=data["assumed"],
    )
