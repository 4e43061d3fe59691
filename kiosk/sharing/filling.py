"""What a source told, laid over the answers, and taken off again when it no longer holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from kiosk.applications import Answers, Form, empty, put, take
from kiosk.sharing.gathered import Gathered
from kiosk.sharing.needs import Need, values_of
from kiosk.sharing.values import Answered, By, Origin, Outcome, SharedValue


@dataclass(frozen=True)
class Filled:
    """Answers together with where they come from."""

    answers: Answers = field(repr=False)
    gathered: Gathered


def fill(filled: Filled, form: Form, need: Need, values: Mapping[str, SharedValue], at: datetime) -> Filled:
    """Answer what the source told, where the form accepts it; what people may change and have typed stays theirs."""
    answers, origins = filled.answers, dict(filled.gathered.origins)
    for path, question in need.fills.items():
        told, pointer = values.get(path), question.pointer
        typed = bool(question.prefill and question.prefill.editable) and not empty(take(answers, pointer))
        if told is None or typed or pointer in need.keys.values():
            continue
        laid = put(answers, pointer, told)
        if form.problem(pointer, laid) is None:
            answers, origins[pointer] = laid, Origin(By.SHARED, need.source.id, at)
    return Filled(answers, replace(filled.gathered, origins=origins))


def typed_over(gathered: Gathered, pointer: str, before: Any, after: Any) -> Gathered:
    """Return what is known once a citizen has typed something else; that they dispute a source stays known."""
    origin = gathered.origin(pointer)
    if origin.disputed or before == after or pointer not in gathered.origins:
        return gathered
    origins = {name: one for name, one in gathered.origins.items() if name != pointer}
    return replace(gathered, origins=origins)


def object_to(filled: Filled, pointer: str) -> Filled:
    """Take off what a source told, and remember that the citizen says it is not right."""
    said = filled.gathered.origin(pointer)
    disputed = Origin(By.CITIZEN, said.source, said.at, disputed=True)
    origins = {**filled.gathered.origins, pointer: disputed}
    return Filled(put(filled.answers, pointer, None), replace(filled.gathered, origins=origins))


def upheld(filled: Filled, form: Form, needs: Iterable[Need]) -> Filled:
    """Take off everything that was told under keys that are others now."""
    for need in needs:
        one = filled.gathered.answered.get(need.id)
        keys = values_of(need, form, filled.answers, filled.gathered.keys)
        if one is not None and one.outcome is not Outcome.DECLINED and dict(one.keys) != keys:
            filled = _without(filled, need)
    return filled


def with_answer(gathered: Gathered, need: Need, one: Answered) -> Gathered:
    """Return what is known once a query has come to an end."""
    under_way = tuple(asking for asking in gathered.asking if asking.query != need.id)
    return replace(gathered, answered={**gathered.answered, need.id: one}, asking=under_way)


def _without(filled: Filled, need: Need) -> Filled:
    answers, origins = filled.answers, dict(filled.gathered.origins)
    for question in need.fills.values():
        origin = origins.get(question.pointer)
        if origin is not None and origin.by is By.SHARED and origin.source == need.source.id:
            answers = put(answers, question.pointer, None)
            del origins[question.pointer]
    answered = {name: one for name, one in filled.gathered.answered.items() if name != need.id}
    return Filled(answers, replace(filled.gathered, origins=origins, answered=answered))
