"""The files that lead people to an item: synonyms, situations, decision paths.

They help and decide nothing: a faulty one is left out and named, and the terminal works without it.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.edition import RefusedItem
from kiosk.catalogue.guidance import ChoiceAnswer, ChoiceQuestion, DecisionPath, Situation, Synonym, Vocabulary
from kiosk.errors import CatalogueError

Data = Mapping[str, Any]
_NAMES = ("synonyms", "situations", "choosing")


@dataclass(frozen=True)
class Guidance:
    """What the three files say, and which of them had to be left out."""

    vocabulary: Vocabulary
    situations: tuple[Situation, ...]
    choosing: tuple[DecisionPath, ...]
    refused: tuple[RefusedItem, ...]


def read_guidance(folder: Path) -> Guidance:
    """Read what is there; an edition may do without any of the files."""
    tables: dict[str, Data] = {}
    refused: list[RefusedItem] = []
    for name in _NAMES:
        path = folder / f"{name}.json"
        if not path.exists():
            continue
        try:
            data = files.read_json(path)
            faults = files.sentences(name, data)
        except CatalogueError as error:
            faults = (str(error),)
        if faults:
            refused.append(RefusedItem(path.name, "", faults))
        else:
            tables[name] = data
    return Guidance(
        vocabulary=_vocabulary(tables["synonyms"]) if "synonyms" in tables else Vocabulary(),
        situations=tuple(_situation(one) for one in tables.get("situations", {}).get("situations", ())),
        choosing=tuple(_path(one) for one in tables.get("choosing", {}).get("paths", ())),
        refused=tuple(refused),
    )


def dangling(guidance: Guidance, *, offered: Collection[str], outside: Collection[str]) -> Iterator[str]:
    """Yield what points to nothing, file first; `offered` holds items and integrated services."""
    for name in guidance.vocabulary.called:
        if name not in offered and name not in outside:
            yield f"synonyms.json: called: {name} is not offered"
    for situation in guidance.situations:
        for name in situation.leads_to:
            if name not in offered:
                yield f"situations.json: {situation.id} leads to {name}, which is not offered"
    for path in guidance.choosing:
        for name in dict.fromkeys((*path.compares, *path.ends)):
            if name not in offered:
                yield f"choosing.json: {path.id} leads to {name}, which is not offered"


def contradictions(guidance: Guidance) -> Iterator[str]:
    """Yield where the files contradict themselves, file first."""
    for file, names in (
        ("situations.json", [situation.id for situation in guidance.situations]),
        ("choosing.json", [path.id for path in guidance.choosing]),
    ):
        for name in _twice(names):
            yield f"{file}: {name} is given twice"
    for path in guidance.choosing:
        yield from (f"choosing.json: {path.id} {words}" for words in _astray(path))


def _astray(path: DecisionPath) -> Iterator[str]:
    """Yield why a person would not reach the end of a path, or not the end that was meant."""
    known = {question.id: question for question in path.questions}
    yield from (f"asks '{name}' twice" for name in _twice([question.id for question in path.questions]))
    asked: list[str] = []
    waiting = [path.questions[0].id]
    while waiting:
        name = waiting.pop()
        if name in asked:
            yield f"comes to the question '{name}' a second time"
        elif name not in known:
            yield f"goes on to the question '{name}', which is not there"
        else:
            asked.append(name)
            waiting += [answer.then for answer in known[name].answers if answer.then]
    yield from (f"never asks '{name}'" for name in known if name not in asked)
    yield from (f"compares {name}, but no answer leads to it" for name in path.compares if name not in set(path.ends))


def _twice(names: Collection[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _vocabulary(data: Data) -> Vocabulary:
    return Vocabulary(
        synonyms=tuple(Synonym(word["means"], tuple(word["said"])) for word in data["words"]),
        called={one["target"]: tuple(one["said"]) for one in data["called"]},
        fillers=tuple(data["fillers"]),
    )


def _situation(data: Data) -> Situation:
    return Situation(data["id"], data["title"], tuple(data["said"]), tuple(data["leads_to"]), data["advice"])


def _path(data: Data) -> DecisionPath:
    questions = tuple(
        ChoiceQuestion(question["id"], question["asks"], tuple(_answer(answer) for answer in question["answers"]))
        for question in data["questions"]
    )
    return DecisionPath(data["id"], data["title"], tuple(data["compares"]), questions)


def _answer(data: Data) -> ChoiceAnswer:
    return ChoiceAnswer(data["says"], data.get("then"), tuple(data.get("leads_to", ())), data.get("because", ""))
