"""What is wrong with the tables of the whole catalogue beyond their shape."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.applications import Form
from kiosk.catalogue import building, files
from kiosk.catalogue.checking import integrated
from kiosk.catalogue.directories import read_directory
from kiosk.catalogue.faults import Fault, Way, at

_SATURDAY = 5
_PLANNED = {"M": 1, "C": 8}
"""The city's plan: one municipal window, a standard outlet in each of the eight divisions that it counts."""
Found = Iterator[tuple[Way, str]]


def faults(
    folder: Path,
    tables: Mapping[str, Any],
    forms: Mapping[str, Form | tuple[Fault, ...]],
    items: Mapping[str, Mapping[str, Any]],
) -> Iterator[Fault]:
    """Yield what is wrong with the tables, each of which satisfies its schema.

    `items` are what the items' files hold; nothing of one that is found faulty elsewhere.
    """
    yield from _life_cycle(tables["life-cycle"])
    for key in ("stages", "categories"):
        for name in _twice([entry["id"] for entry in tables["categories"][key]]):
            yield Fault("categories.json", f"'{name}' is given twice")
    for name in _twice([source["id"] for source in tables["data-sources"]["sources"]]):
        yield Fault("data-sources.json", f"'{name}' is given twice")
    for number, one in enumerate(tables["edition"].get("suspended", ())):
        if one["item"] not in items:
            yield Fault("edition.json", f"suspends {one['item']}, which is not offered", ("suspended", number, "item"))
    external = frozenset(matter["id"] for matter in tables["integrated"]["external_items"])
    known = integrated.Known(items, external, forms)
    yield from integrated.faults(tables["integrated"], known)
    for name in _twice([service["id"] for service in tables["integrated"]["services"]]):
        yield Fault("integrated.json", f"'{name}' is given twice")
    if (folder / "outlets.json").exists():
        yield from _outlets(folder)


def of_the_platform(folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with the tables that only the platform reads."""
    for name in ("workdays", "divisions"):
        file = f"{name}.json"
        data, wrong = files.judged(folder, file, name)
        yield from wrong
        if not wrong and name == "workdays":
            yield from (at(file, way, words) for way, words in _workdays(data))
        if not wrong and name == "divisions":
            for code in _twice([division["code"] for division in data["divisions"]]):
                yield Fault(file, f"'{code}' is given twice")


def _outlets(folder: Path) -> Iterator[Fault]:
    directory, wrong = read_directory(folder, folder / "outlets.json")
    yield from wrong
    for kind, count in _PLANNED.items() if not wrong else ():
        there = sum(outlet.type == kind for outlet in directory.outlets)
        if there != count:
            yield Fault("outlets.json", f"there have to be {count} outlets of the type '{kind}', not {there}")
    for number, outlet in enumerate(directory.outlets):
        if outlet.sample:
            yield Fault("outlets.json", f"{outlet.code} is a sample, which nobody can visit", ("outlets", number))


def _life_cycle(data: Mapping[str, Any]) -> Iterator[Fault]:
    cycle = building.life_cycle(data)
    numbers = {state["id"]: number for number, state in enumerate(data["states"])}
    entered = {move.target for move in cycle.transitions}
    for state in cycle.states.values():
        way = ("states", numbers[state.id])
        if state.id not in entered and state.id != "DRAFT":
            yield Fault("life-cycle.json", f"nothing leads to {state.id}", way)
        if not state.final and not cycle.moves(state.id):
            yield Fault("life-cycle.json", f"nothing leads out of {state.id}, which is not final", way)


def _workdays(data: Mapping[str, Any]) -> Found:
    for year, arrangement in data["years"].items():
        for key in ("weekday_off", "weekend_on"):
            for index, text in enumerate(arrangement[key]):
                yield from (
                    (("years", year, key, index), words) for words in _day(text, year, weekend=key == "weekend_on")
                )


def _day(text: str, year: str, *, weekend: bool) -> Iterator[str]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        yield f"{text} is not a day"
        return
    if str(day.year) != year:
        yield f"{text} is listed under {year}"
    if (day.weekday() >= _SATURDAY) is not weekend:
        yield f"{text} is in the wrong list: it is a {day:%A}"


def _twice(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
