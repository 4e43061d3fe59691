"""Integrated applications (集成办): begun with their usual parts, seen whole or part by part."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.app.views import PartView
from kiosk.applications import State, put, take
from kiosk.catalogue import Catalogue
from kiosk.errors import StepError
from kiosk.exchange import PartProgress, Progress
from kiosk.sessions import Command, Session, choose
from kiosk.storage import progress
from kiosk.storage.applications import Filed

QUEUED = "QUEUED"


class Parts:
    """The door to the parts of the application that is looked at: `Kiosk.parts`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def open(self, number: int) -> None:
        """PROGRESS: look at one part of the application; `back` returns to the whole."""
        with self._machine.acting(Command.OPEN_PART) as happened:
            session = self._machine.session
            if not has_part(self._machine, session, number):
                raise StepError(f"{session.reference} has no part {number}; it is not offered now.")
            self._machine.step_to(replace(session, part=number, supplement={}), happened)


def begun(catalogue: Catalogue, session: Session) -> Session:
    """Turn to the service that is looked at, with the parts chosen that usually belong to it.

    Raises `StepError` for one without a form: its matters are settled one after the other.
    """
    service = catalogue.integrated.get(session.linked or "")
    if service is None or not catalogue.on_one_form(service.id):
        raise StepError(f"{session.linked} is not applied for on one form; show the page anew.")
    turned = choose(session, service.id)
    if service.chosen_in is None or take(turned.answers, service.chosen_in) is not None:
        return turned
    return replace(turned, answers=put(turned.answers, service.chosen_in, list(service.items)))


def has_part(machine: Machine, session: Session, number: int) -> bool:
    """Tell whether the application that is looked at has this part and the platform has told of it."""
    with machine.store.reading() as r:
        word = progress.find(r, session.reference or "") or session.found
    return word is not None and word.part(number) is not None


def waits_for(catalogue: Catalogue, service: str, part: str, chosen: Sequence[str]) -> tuple[str, ...]:
    """Return which of the chosen parts have to be decided before this one begins."""
    known = catalogue.integrated.get(service)
    order = known.order if known else ()
    return tuple(step.first for step in order if part in step.then and step.first in chosen)


def part_views(catalogue: Catalogue, filed: Filed | None, word: Progress | None) -> tuple[PartView, ...]:
    """Return the parts as they are shown; the platform's word counts as soon as there is one."""
    if word is not None:
        names = {one.number: one.item_name for one in word.parts}
        awaited = {wait.part for one in word.parts for wait in one.waits_for if not wait.failed}
        views = ((one, _told(catalogue, one, names)) for one in word.parts)
        return tuple(replace(view, holds_up=one.number in awaited) for one, view in views)
    if filed is None:
        return ()
    return tuple(_held(catalogue, filed, number, part) for number, part in enumerate(filed.parts, 1))


def _held(catalogue: Catalogue, filed: Filed, number: int, part: str) -> PartView:
    first = waits_for(catalogue, filed.item, part, filed.parts)
    return PartView(
        number=number,
        item=part,
        item_name=catalogue.name_of(part),
        state=QUEUED,
        state_title=catalogue.life_cycle.state(QUEUED).title,
        waits_for=tuple(catalogue.name_of(one) for one in first),
    )


def _told(catalogue: Catalogue, part: PartProgress, names: dict[int, str]) -> PartView:
    state: State | None = catalogue.life_cycle.states.get(part.state)
    failed = tuple(names.get(one.part, "") for one in part.waits_for if one.failed)
    return PartView(
        number=part.number,
        item=part.item,
        item_name=part.item_name,
        state=part.state,
        state_title=state.title if state else "",
        due_kind=part.due_kind,
        due_on=part.due_on,
        waits_for=tuple(names.get(one.part, "") for one in part.waits_for if not one.failed),
        stopped_by=failed,
        wanted=any(not one.done for one in part.asked),
        ready=part.collect is not None,
    )
