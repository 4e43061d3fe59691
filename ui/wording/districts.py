"""The drawn map: areas in rough relative place, and a mark for every outlet in its area; no survey, no borders."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from ui.wording.language import official_is_foreign
from ui.wording.outlets import OutletRow

ABREAST = 6
"""So many marks stand beside each other under the name of an area."""
STEP, BELOW = 23, 58
"""From mark to mark, and from the name down to the first of them, in the units of the drawing."""


@dataclass(frozen=True)
class AreaRow:
    """One area of the map."""

    code: str
    """Of its first division."""
    label: str
    name: str
    shape: str
    """As an SVG path, in the units of the drawing."""
    east: float
    """Where its name stands."""
    south: float
    count: int
    """Outlets in it."""


@dataclass(frozen=True)
class MarkRow:
    """An outlet on the map."""

    code: str
    east: float
    south: float
    here: bool
    meant: bool
    """Whether it is one of those that are listed."""


@cache
def drawing() -> dict[str, Any]:
    """Return the drawing as it is stored."""
    data: dict[str, Any] = json.loads(resources.text("maps/districts.json"))
    return data


def areas(outlets: Sequence[OutletRow], names: dict[str, str]) -> tuple[AreaRow, ...]:
    """Return the areas with the number of outlets in each; `names` of divisions by their code."""
    return tuple(
        AreaRow(
            code=area["divisions"][0],
            label=area["short_english" if official_is_foreign() else "short"],
            name=names.get(area["divisions"][0], area["short"]),
            shape=area["shape"],
            east=area["label"][0],
            south=area["label"][1],
            count=sum(outlet.division in area["divisions"] for outlet in outlets),
        )
        for area in drawing()["areas"]
    )


def divisions_of(area: str) -> tuple[str, ...]:
    """Return all divisions that are drawn in the area with this code; itself where the map does not know it."""
    return next((tuple(one["divisions"]) for one in drawing()["areas"] if one["divisions"][0] == area), (area,))


def marks(outlets: Sequence[OutletRow], listed: frozenset[str]) -> Iterator[MarkRow]:
    """Yield a mark for every outlet, in rows under the name of its area."""
    for area in drawing()["areas"]:
        there = [outlet for outlet in outlets if outlet.division in area["divisions"]]
        for number, outlet in enumerate(there):
            row, column = divmod(number, ABREAST)
            in_row = min(ABREAST, len(there) - row * ABREAST)
            east = area["label"][0] + (column - (in_row - 1) / 2) * STEP
            south = area["label"][1] + BELOW + row * STEP
            yield MarkRow(outlet.code, east, south, outlet.here, outlet.code in listed)
