"""Finding what one came for: by what one types, by what has happened, by a few questions, or by where to go."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import Any

from kiosk.app.machine import Machine
from kiosk.catalogue import Catalogue, Hit, Nearby, Package, Search, Target, targets
from kiosk.errors import StepError
from kiosk.sessions import Command, Session, Step, advance

QUERY_MAX = 60
"""Characters of a query that are kept and looked at; nobody describes a matter in more, and a stuck key stops."""


class Finding:
    """The ways to an item that need no knowledge of the catalogue; commands as those of `Kiosk`.

    Keeps the search index of the catalogue in use; made when it is first asked for, and for each new edition.
    """

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._lock = Lock()
        self._made: tuple[Catalogue, Search] | None = None

    # -- queries ----------------------------------------------------------------------------------------------

    def search(self, text: str) -> tuple[Hit, ...]:
        """Return what the text may mean, the likeliest first, with the reason; quick enough for every key pressed."""
        return self._index().find(text[:QUERY_MAX])

    def targets(self, names: Sequence[str]) -> tuple[Target, ...]:
        """Return what ids of guidance lead to, leaving out what the catalogue in use does not offer."""
        return tuple(targets(self._machine.catalogue, names))

    def outlets(self, *, capability: str | None = None) -> tuple[Nearby, ...]:
        """Return the outlets that offer `capability` if one is asked for, the nearest to this terminal first."""
        return self._machine.catalogue.directory.nearest(self._machine.terminal.code, capability=capability)

    def packages(self) -> tuple[Package, ...]:
        """Return the packages that this terminal shows, in the order of the catalogue."""
        machine = self._machine
        return tuple(one for one in machine.catalogue.packages if one.shown_in(machine.terminal.outlet_type))

    # -- searching --------------------------------------------------------------------------------------------

    def open_search(self) -> None:
        """START, CATEGORIES → SEARCH."""
        with self._machine.acting(Command.OPEN_SEARCH) as happened:
            self._machine.step_to(advance(self._machine.somebody(), Step.SEARCH), happened)

    def search_for(self, text: str) -> None:
        """Keep what is being typed until the person leaves; no SessionStepped."""
        with self._machine.acting(Command.SEARCH_FOR):
            self._machine.session = replace(self._machine.session, query=text[:QUERY_MAX])

    # -- situations and decision paths ------------------------------------------------------------------------

    def open_situations(self) -> None:
        """CATEGORIES, SEARCH → SITUATIONS."""
        with self._machine.acting(Command.OPEN_SITUATIONS) as happened:
            self._machine.step_to(advance(self._machine.session, Step.SITUATIONS), happened)

    def open_situation(self, situation: str) -> None:
        """SITUATIONS, SEARCH → SITUATION."""
        with self._machine.acting(Command.OPEN_SITUATION) as happened:
            if situation not in {known.id for known in self._machine.catalogue.situations}:
                raise StepError(f"The catalogue knows no situation {situation}; show the situations anew.")
            self._machine.step_to(advance(self._machine.session, Step.SITUATION, situation=situation), happened)

    def open_choosing(self, path: str) -> None:
        """SITUATIONS, GUIDE → CHOOSING, at the first question; a guide gives its place to the questions."""
        with self._machine.acting(Command.OPEN_CHOOSING) as happened:
            if path not in {known.id for known in self._machine.catalogue.choosing}:
                raise StepError(f"The catalogue knows no decision path {path}; show the situations anew.")
            self._machine.step_to(_instead_of_guide(self._machine.session, Step.CHOOSING, path=path), happened)

    def choose(self, answer: int) -> None:
        """CHOOSING: give the answer at this place to the question that is asked."""
        with self._machine.acting(Command.CHOOSE) as happened:
            session = self._machine.session
            chosen = (*session.chosen, answer)
            try:
                self._machine.catalogue.decision_path(session.path or "").walk(chosen)
            except LookupError as error:
                raise StepError(f"{session.path} has no answer {chosen}; show its question anew.") from error
            self._machine.step_to(replace(session, chosen=chosen), happened)

    def reconsider(self, question: int) -> None:
        """CHOOSING: take back the answer to the question at this place, and all after it."""
        with self._machine.acting(Command.RECONSIDER) as happened:
            session = self._machine.session
            self._machine.step_to(replace(session, chosen=session.chosen[: max(0, question)]), happened)

    def open_linked(self, service: str) -> None:
        """SEARCH, SITUATION, CHOOSING, PACKAGE, GUIDE → LINKED; a guide gives its place to what it is part of."""
        with self._machine.acting(Command.OPEN_LINKED) as happened:
            if service not in self._machine.catalogue.integrated:
                raise StepError(f"The catalogue offers no integrated service {service}; show the page anew.")
            self._machine.step_to(_instead_of_guide(self._machine.session, Step.LINKED, linked=service), happened)

    def open_package(self, package: str) -> None:
        """CATEGORIES, SITUATIONS → PACKAGE."""
        with self._machine.acting(Command.OPEN_PACKAGE) as happened:
            if package not in {known.id for known in self.packages()}:
                raise StepError(f"This terminal shows no package {package}; show the page anew.")
            self._machine.step_to(advance(self._machine.session, Step.PACKAGE, package=package), happened)

    # -- at the guide -----------------------------------------------------------------------------------------

    def open_outlets(self) -> None:
        """CATEGORIES, GUIDE → OUTLETS."""
        with self._machine.acting(Command.OPEN_OUTLETS) as happened:
            self._machine.step_to(advance(self._machine.session, Step.OUTLETS), happened)

    def tick_material(self, material: str, *, held: bool) -> None:
        """GUIDE: note whether the person has a material of the item already."""
        with self._machine.acting(Command.TICK_MATERIAL) as happened:
            session = self._machine.session
            if material not in {one.id for one in self._machine.catalogue.item(session.item or "").materials}:
                raise StepError(f"{session.item} asks for no material {material}; show its guide anew.")
            ticked = session.held | {material} if held else session.held - {material}
            self._machine.step_to(replace(session, held=ticked), happened)

    def _index(self) -> Search:
        with self._lock:
            catalogue = self._machine.catalogue
            if self._made is None or self._made[0] is not catalogue:
                self._made = (catalogue, Search(catalogue))
            return self._made[1]


def _instead_of_guide(session: Session, step: Step, **changes: Any) -> Session:
    """Go to `step`; behind it no guide, whose item may be another one when the person comes back."""
    behind = session.trail if session.step is Step.GUIDE else (*session.trail, session.step)
    return replace(session, step=step, trail=behind, chosen=(), **changes)
