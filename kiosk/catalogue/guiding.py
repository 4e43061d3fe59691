"""The files that lead people to an item: synonyms, situations, decision paths, packages.

They help and decide nothing: a faulty one is left out and named, and the terminal works without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.edition import RefusedItem
from kiosk.catalogue.guidance import (
    ChoiceAnswer,
    ChoiceQuestion,
    DecisionPath,
    Package,
    PackageNote,
    PackageStep,
    Situation,
    Synonym,
    Vocabulary,
)

Data = Mapping[str, Any]
_NAMES = ("synonyms", "situations", "choosing", "packages")


@dataclass(frozen=True)
class Guidance:
    """What the files say, and which of them had to be left out."""

    vocabulary: Vocabulary
    situations: tuple[Situation, ...]
    choosing: tuple[DecisionPath, ...]
    packages: tuple[Package, ...]
    refused: tuple[RefusedItem, ...]


def read_guidance(folder: Path) -> Guidance:
    """Read what is there; an edition may do without any of the files."""
    tables: dict[str, Data] = {}
    refused: list[RefusedItem] = []
    for name in _NAMES:
        file = f"{name}.json"
        if not (folder / file).exists():
            continue
        data, faults = files.judged(folder, file, name)
        if faults:
            refused.append(RefusedItem(file, "", faults))
        else:
            tables[name] = data
    return Guidance(
        vocabulary=_vocabulary(tables["synonyms"]) if "synonyms" in tables else Vocabulary(),
        situations=tuple(_situation(one) for one in tables.get("situations", {}).get("situations", ())),
        choosing=tuple(_path(one) for one in tables.get("choosing", {}).get("paths", ())),
        packages=tuple(_package(one) for one in tables.get("packages", {}).get("packages", ())),
        refused=tuple(refused),
    )


def _vocabulary(data: Data) -> Vocabulary:
    return Vocabulary(
        synonyms=tuple(Synonym(word["means"], tuple(word["said"])) for word in data["words"]),
        called={one["target"]: tuple(one["said"]) for one in data["called"]},
        fillers=tuple(data["fillers"]),
    )


def _situation(data: Data) -> Situation:
    return Situation(data["id"], data["title"], tuple(data["said"]), tuple(data["leads_to"]), data["advice"])


def _package(data: Data) -> Package:
    return Package(
        id=data["id"],
        name=data["name"],
        for_whom=data["for_whom"],
        summary=data["summary"],
        steps=tuple(PackageStep(**step) for step in data["steps"]),
        notes=tuple(PackageNote(**note) for note in data["notes"]),
        unit=data["unit"],
        stations=tuple(data["stations"]),
        outlet_types=tuple(data.get("outlet_types", ())),
        sample=data["sample"],
        assumed=data["assumed"],
    )


def _path(data: Data) -> DecisionPath:
    questions = tuple(
        ChoiceQuestion(question["id"], question["asks"], tuple(_answer(answer) for answer in question["answers"]))
        for question in data["questions"]
    )
    return DecisionPath(data["id"], data["title"], tuple(data["compares"]), questions)


def _answer(data: Data) -> ChoiceAnswer:
    return ChoiceAnswer(data["says"], data.get("then"), tuple(data.get("leads_to", ())), data.get("because", ""))
