"""What is wrong with synonyms, situations, paths and packages: words for nothing, and ways that lead nowhere."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.catalogue import building, files
from kiosk.catalogue.faults import Fault, Way
from kiosk.catalogue.guidance import DecisionPath, Vocabulary
from kiosk.catalogue.guiding import Guidance, read_guidance


def faults(folder: Path, tables: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what is wrong with the files of guidance."""
    read = read_guidance(folder)
    for refused in read.refused:
        yield from refused.faults
    items = {path.stem for path in (folder / "items").glob("*.json")}
    offered = items | set(building.integrated(tables["integrated"]))
    yield from _vocabulary(read.vocabulary, offered, tables, _names(folder))
    yield from _situations(read, offered)
    outside = {matter["name"] for matter in tables["edition"]["outside_scope"]}
    yield from _packages(read, offered | outside, _outlet_types(folder))
    for number, path in enumerate(read.choosing):
        for way, words in _path(path, offered):
            yield Fault("choosing.json", f"{path.id} {words}", ("paths", number, *way))
    yield from _given_twice("choosing.json", [path.id for path in read.choosing])


def _vocabulary(
    vocabulary: Vocabulary, offered: Collection[str], tables: Mapping[str, Any], names: str
) -> Iterator[Fault]:
    outside = [matter["name"] for matter in tables["edition"]["outside_scope"]]
    for name in vocabulary.called:
        if name not in offered and name not in outside:
            yield Fault("synonyms.json", f"'{name}' is not offered")
    for number, synonym in enumerate(vocabulary.synonyms):
        if not any(synonym.means in words for words in (names, *outside)):
            words = f"'{synonym.means}' stands in no item, so nothing can be found by it"
            yield Fault("synonyms.json", words, ("words", number, "means"))
    yield from _given_twice("synonyms.json", [synonym.means for synonym in vocabulary.synonyms])


def _situations(read: Guidance, offered: Collection[str]) -> Iterator[Fault]:
    for number, situation in enumerate(read.situations):
        for index, name in enumerate(situation.leads_to):
            if name not in offered:
                words = f"{situation.id} leads to {name}, which is not offered"
                yield Fault("situations.json", words, ("situations", number, "leads_to", index))
    yield from _given_twice("situations.json", [situation.id for situation in read.situations])


def _packages(read: Guidance, offered: Collection[str], outlet_types: Collection[str]) -> Iterator[Fault]:
    for number, package in enumerate(read.packages):
        for index, step in enumerate(package.steps):
            if step.leads_to not in offered:
                words = f"{package.id} leads to {step.leads_to}, which is not offered"
                yield Fault("packages.json", words, ("packages", number, "steps", index, "leads_to"))
        for index, letter in enumerate(package.outlet_types):
            if letter not in outlet_types:
                words = f"{package.id} is for outlets of the kind '{letter}', which divisions.json does not have"
                yield Fault("packages.json", words, ("packages", number, "outlet_types", index))
    yield from _given_twice("packages.json", [package.id for package in read.packages])


def _outlet_types(folder: Path) -> Collection[str]:
    """Return the letters of the kinds of outlet; none where the file has faults, which are named elsewhere."""
    data, faults = files.judged(folder, "divisions.json", "divisions")
    return () if faults else data["outlet_types"]


def _path(path: DecisionPath, offered: Collection[str]) -> Iterator[tuple[Way, str]]:
    """Yield why a person would not reach the end of a path, or not the end that was meant."""
    for index, name in enumerate(path.compares):
        if name not in set(path.ends):
            yield ("compares", index), f"compares {name}, but no answer leads to it"
    for number, question in enumerate(path.questions):
        for index, answer in enumerate(question.answers):
            for name in answer.leads_to:
                if name not in offered:
                    yield (
                        ("questions", number, "answers", index, "leads_to"),
                        f"leads to {name}, which is not offered",
                    )
    yield from _walk(path)


def _walk(path: DecisionPath) -> Iterator[tuple[Way, str]]:
    numbers = {question.id: number for number, question in enumerate(path.questions)}
    if len(numbers) < len(path.questions):
        yield ("questions",), "has two questions with the same id"
    asked: set[str] = set()
    waiting: list[tuple[Way, str]] = [(("questions", 0), path.questions[0].id)]
    while waiting:
        way, name = waiting.pop()
        if name not in numbers:
            yield way, f"goes on to the question '{name}', which is not there"
        elif name in asked:
            yield way, f"comes to the question '{name}' a second time"
        else:
            asked.add(name)
            waiting += [
                (("questions", numbers[name], "answers", index, "then"), answer.then)
                for index, answer in enumerate(path.question(name).answers)
                if answer.then
            ]
    for name in numbers.keys() - asked:
        yield ("questions", numbers[name]), f"never asks '{name}'"


def _given_twice(file: str, names: list[str]) -> Iterator[Fault]:
    yield from (Fault(file, f"'{name}' is given twice") for name, times in Counter(names).items() if times > 1)


def _names(folder: Path) -> str:
    """Return everything that the items' files say."""
    files = sorted((folder / "items").glob("*.json"))
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)
