"""办理条件 as a few plain questions before the form: who does not meet them is told why and where to go.

A faulty file is left out and named: the form then opens without questions, and the staff look at the conditions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.catalogue import files
from kiosk.catalogue.faults import Fault

FILE = "conditions.json"


class Weight(StrEnum):
    """What it means that a condition is not met."""

    BARS = "bars"
    """A rule in force says so: applying would be in vain."""
    WARNS = "warns"
    """It may be in vain; the person decides, and the staff look at it."""


@dataclass(frozen=True)
class Hindrance:
    """Why somebody does not meet a condition, as far as the answers say, and what to do instead."""

    weight: Weight
    because: str
    turn_to: str
    """Whom to turn to, in words; may be empty."""
    leads_to: tuple[str, ...]
    """Items or integrated services that fit better."""


@dataclass(frozen=True)
class ConditionAnswer:
    """One of the answers to a question."""

    says: str
    then: str | None
    """Id of the later question that follows; None: the next one, if there is one."""
    hindrance: Hindrance | None
    fills: Mapping[str, str]
    """What it answers in the form, by pointer (RFC 6901)."""


@dataclass(frozen=True)
class ConditionQuestion:
    """One question that anybody can answer about themselves."""

    id: str
    asks: str
    help: str
    """One sentence on how to answer; may be empty."""
    answers: tuple[ConditionAnswer, ...]


@dataclass(frozen=True)
class Examined:
    """How far somebody has come with the questions, and what came of it."""

    taken: tuple[tuple[ConditionQuestion, ConditionAnswer], ...]
    asks: ConditionQuestion | None
    """What is asked now; None at the end, or where a rule in force already says no."""

    @property
    def hindrances(self) -> tuple[Hindrance, ...]:
        """All that stands in the way, in the order of the questions."""
        return tuple(answer.hindrance for _, answer in self.taken if answer.hindrance)

    @property
    def barred(self) -> bool:
        """Whether applying would be in vain."""
        return any(one.weight is Weight.BARS for one in self.hindrances)

    @property
    def fills(self) -> dict[str, str]:
        """What the answers say for the form, by pointer."""
        return {pointer: value for _, answer in self.taken for pointer, value in answer.fills.items()}


@dataclass(frozen=True)
class ConditionQuestions:
    """The questions of one item."""

    item: str
    questions: tuple[ConditionQuestion, ...]
    assumed: bool
    """Their words, or what follows from an answer, come from no source: no answer bars then."""

    def examine(self, chosen: Sequence[int]) -> Examined:
        """Return where answers lead, each as its place among those of its question; IndexError for any other."""
        taken: list[tuple[ConditionQuestion, ConditionAnswer]] = []
        asks: ConditionQuestion | None = self.questions[0]
        for place in chosen:
            if asks is None or place not in range(len(asks.answers)):
                raise IndexError(place)
            answer = asks.answers[place]
            taken.append((asks, answer))
            bars = answer.hindrance is not None and answer.hindrance.weight is Weight.BARS
            asks = None if bars else self._after(asks, answer)
        return Examined(tuple(taken), asks)

    def _after(self, question: ConditionQuestion, answer: ConditionAnswer) -> ConditionQuestion | None:
        later = self.questions[self.questions.index(question) + 1 :]
        return next((one for one in later if answer.then in (None, one.id)), None)


def read_conditions(folder: Path) -> tuple[dict[str, ConditionQuestions], tuple[Fault, ...]]:
    """Return the questions by the items they belong to, none where the file has faults, and these."""
    if not (folder / FILE).exists():
        return {}, ()
    data, faults = files.judged(folder, FILE, "conditions")
    if faults:
        return {}, faults
    return {one["item"]: _questions(one) for one in data["items"]}, ()


def _questions(data: Mapping[str, Any]) -> ConditionQuestions:
    return ConditionQuestions(data["item"], tuple(_question(one) for one in data["questions"]), data["assumed"])


def _question(data: Mapping[str, Any]) -> ConditionQuestion:
    return ConditionQuestion(
        data["id"], data["asks"], data.get("help", ""), tuple(_answer(one) for one in data["answers"])
    )


def _answer(data: Mapping[str, Any]) -> ConditionAnswer:
    said = data.get("hindrance")
    return ConditionAnswer(data["says"], data.get("then"), _hindrance(said) if said else None, data.get("fills", {}))


def _hindrance(data: Mapping[str, Any]) -> Hindrance:
    return Hindrance(Weight(data["weight"]), data["because"], data.get("turn_to", ""), tuple(data.get("leads_to", ())))
