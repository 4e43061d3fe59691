"""Reading the directory of outlets."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.faults import Fault, at
from kiosk.catalogue.outlets import Directory, Division, OpeningHours, Outlet, Place

Data = Mapping[str, Any]


def read_directory(folder: Path, path: Path) -> tuple[Directory, tuple[Fault, ...]]:
    """Return the outlets in a file, with the divisions of a catalogue folder, and what is wrong with either.

    A faulty file is left out as a whole: half a directory would send people to the wrong place.
    """
    divisions, faults = files.judged(folder, "divisions.json", "divisions")
    outlets, wrong = files.judged(path.parent, path.name, "outlets")
    if faults or wrong:
        return Directory(), (*faults, *wrong)
    if dangling := tuple(_dangling(path.name, divisions, outlets)):
        return Directory(), dangling
    return _directory(divisions, outlets), ()


def _dangling(file: str, divisions: Data, outlets: Data) -> list[Fault]:
    known = {division["code"] for division in divisions["divisions"]}
    seen: set[str] = set()
    found: list[Fault] = []
    for number, outlet in enumerate(outlets["outlets"]):
        for key, names, offered in (
            ("division", [outlet["division"]], known),
            ("type", [outlet["type"]], divisions["outlet_types"]),
            ("capabilities", outlet["capabilities"], divisions["capabilities"]),
        ):
            found += [
                at(file, ("outlets", number, key), f"divisions.json has no '{name}'")
                for name in names
                if name not in offered
            ]
        for code in (outlet["code"], *outlet["terminals"]):
            if code in seen:
                found.append(at(file, ("outlets", number), f"'{code}' is given twice"))
            seen.add(code)
    return found


def _directory(divisions: Data, outlets: Data) -> Directory:
    return Directory(
        outlets=tuple(_outlet(outlet) for outlet in outlets["outlets"]),
        divisions={division["code"]: _division(division) for division in divisions["divisions"]},
        types=divisions["outlet_types"],
        capabilities=divisions["capabilities"],
    )


def _division(data: Data) -> Division:
    return Division(data["code"], data["name"], data["english"], _place(data["seat"]))


def _outlet(data: Data) -> Outlet:
    return Outlet(
        code=data["code"],
        division=data["division"],
        type=data["type"],
        name=data["name"],
        address=data.get("address", ""),
        phone=data["phone"],
        hours=tuple(OpeningHours(part["days"], part["from"], part["to"]) for part in data["hours"]),
        capabilities=tuple(data["capabilities"]),
        assist_post=data["assist_post"],
        terminals=tuple(data["terminals"]),
        place=_place(data["place"]) if "place" in data else None,
        sample=data["sample"],
    )


def _place(data: Data) -> Place:
    return Place(data["longitude"], data["latitude"])
