"""The process of an item as a diagram: who acts, how long it takes, and in whose hands it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import DecisionLevel, ProcessStep
from ui.wording.guides import mark, workdays
from ui.wording.language import in_sequence, translate, translated

HANDS = {
    DecisionLevel.CITY: QT_TRANSLATE_NOOP("wording", "本市办理"),
    DecisionLevel.NATIONAL: QT_TRANSLATE_NOOP("wording", "国家和自治区办理"),
    DecisionLevel.OTHER: QT_TRANSLATE_NOOP("wording", "其他部门办理"),
}


@dataclass(frozen=True)
class StepBox:
    """One step, drawn as a box."""

    number: int
    name: str
    actor: str
    takes: str
    """Empty where nobody here can say how long it takes."""
    mark: str
    spoken: str
    """All of it as one sentence, for who hears it."""


@dataclass(frozen=True)
class Stretch:
    """Steps one after the other that are in the same hands."""

    title: str
    note: str
    above: bool
    """Not the city's: drawn apart, and nothing of it is promised."""
    steps: tuple[StepBox, ...]


def stretches(steps: Sequence[ProcessStep], assumed: frozenset[str]) -> tuple[Stretch, ...]:
    """Return the process from the first step to the last; `assumed` as the edition names what is."""
    boxes = zip(steps, _boxes(steps, assumed), strict=True)
    return tuple(
        _stretch(level, tuple(box for _, box in group)) for level, group in groupby(boxes, lambda pair: pair[0].stage)
    )


def _stretch(level: DecisionLevel, boxes: tuple[StepBox, ...]) -> Stretch:
    above = level is not DecisionLevel.CITY
    note = translate("wording", "多长时间由他们定，本市不承诺") if above else ""
    return Stretch(translated(HANDS[level]), note, above=above, steps=boxes)


def _boxes(steps: Sequence[ProcessStep], assumed: frozenset[str]) -> Iterator[StepBox]:
    for number, step in enumerate(steps, start=1):
        takes = _takes(step)
        to_verify = mark(unconfirmed=bool(step.workdays) and "process.workdays" in assumed)
        told = translate("wording", "第{number}步，{name}，由{actor}办")
        said = told.format(number=number, name=step.name, actor=step.actor)
        spoken = in_sequence(filter(None, (said, takes, to_verify)))
        yield StepBox(number, step.name, step.actor, takes, to_verify, spoken)


def _takes(step: ProcessStep) -> str:
    if step.workdays is None:
        return ""
    return workdays(step.workdays) if step.workdays else translate("wording", "当场办")
