"""Changing the catalogue under way, without a restart and without pulling a form from under anybody's hands."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk.app import offering
from kiosk.app.machine import Machine
from kiosk.catalogue import Catalogue
from kiosk.events import CatalogueChanged, Event, SessionStepped
from kiosk.sessions import Session, Step

_APPLYING = (
    Step.CONDITIONS,
    Step.FORM,
    Step.SHARING,
    Step.MATERIALS,
    Step.PAGES,
    Step.COMMITMENT,
    Step.CHECK,
    Step.TAKEN,
)
_LED_BY: Mapping[Step, Mapping[str, Any]] = {
    Step.SITUATION: {"situation": None},
    Step.CHOOSING: {"path": None, "chosen": ()},
    Step.LINKED: {"linked": None},
    Step.PACKAGE: {"package": None},
}
"""What the session keeps of each page that leads to an item, and how it is without."""


class Editions:
    """Puts a new edition in place of the present one as soon as nobody is in the middle of a form.

    Whoever is filling in a form finishes it under the edition whose guide was read, unless the item has been
    suspended or is gone: then the form ends at once.
    """

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._waiting: Catalogue | None = None
        machine.events.subscribe(self._look)

    @property
    def newest(self) -> Catalogue:
        """What is shown, or waits to be."""
        return self._waiting or self._machine.catalogue

    def adopt(self, catalogue: Catalogue) -> None:
        """Use a catalogue from now on, or from when the form at hand is done."""
        with self._machine.holding() as happened:
            self._waiting = catalogue
            self._change_if_free(catalogue, happened)

    def _look(self, event: Event) -> None:
        if isinstance(event, SessionStepped) and self._waiting is not None:
            with self._machine.holding() as happened:
                if self._waiting is not None:
                    self._change_if_free(self._waiting, happened)

    def _change_if_free(self, catalogue: Catalogue, happened: list[Event]) -> None:
        session = self._machine.session
        if _is_applying(session) and offering.is_open(catalogue, session.item or ""):
            return
        self._waiting = None
        self._machine.catalogue = catalogue
        happened.append(CatalogueChanged())
        after = _within(session, catalogue)
        if after is not session:
            self._machine.step_to(after, happened)


def _is_applying(session: Session) -> bool:
    return session.step in _APPLYING or (session.step is Step.OPENING and session.opened is not None)


def _within(session: Session, catalogue: Catalogue) -> Session:
    """Return the session where it can stand in this catalogue; answers to a suspended item's form are kept."""
    session = _forgetting(session, catalogue)
    offered = catalogue.offers(session.item or "")
    if _is_applying(session) and offered:
        return _at(Step.LINKED if session.item in catalogue.integrated else Step.GUIDE, session)
    if (_is_applying(session) or session.step is Step.GUIDE) and not offered:
        return _at(Step.CATEGORIES, replace(session, item=None, answers={}, handed={}))
    if _led_astray(session, catalogue):
        return _at(Step.CATEGORIES, session)
    if session.step is Step.ITEMS and session.category not in {category.id for category in catalogue.categories}:
        return _at(Step.CATEGORIES, session)
    return session


def _forgetting(session: Session, catalogue: Catalogue) -> Session:
    """Return the session without what led the person and this catalogue does not have; nothing leads back to it."""
    for step, without in _LED_BY.items():
        led = any(getattr(session, name) for name in without)
        if led and _led_astray(replace(session, step=step), catalogue):
            session = replace(session, trail=tuple(one for one in session.trail if one is not step), **without)
    return session


def _led_astray(session: Session, catalogue: Catalogue) -> bool:
    """Whether what leads to an item here is not in this catalogue, or leads elsewhere."""
    match session.step:
        case Step.SITUATION:
            return session.situation not in {situation.id for situation in catalogue.situations}
        case Step.LINKED:
            return session.linked not in catalogue.integrated
        case Step.PACKAGE:
            return session.package not in {package.id for package in catalogue.packages}
        case Step.CHOOSING:
            return _no_way(session, catalogue)
        case _:
            return False


def _no_way(session: Session, catalogue: Catalogue) -> bool:
    try:
        catalogue.decision_path(session.path or "").walk(session.chosen)
    except LookupError:
        return True
    return False


def _at(step: Step, session: Session) -> Session:
    """Go back to a step that lies behind, as `back` would."""
    behind = session.trail[: session.trail.index(step)] if step in session.trail else (Step.START,)
    return replace(session, step=step, trail=behind, page=0, returning=False)
