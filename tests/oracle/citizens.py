"""What citizens do at a terminal of the oracle's."""

from collections.abc import Callable, Mapping
from typing import Any

from kiosk import Kiosk, LookUpOutcome, OperationKind, Step, StepError, Store, Stream
from kiosk.storage import outbox
from tests.support.machine import CATALOGUE, ITEM, SYNTHETIC, turn_to, typed
from tests.support.materials import hand_in

MATERIAL = "disclosure"
"""What the item asks for and can be handed in."""
SEVERAL = "INT-01"
"""Matters that are applied for on one form; one of them comes before the others."""
SAYS = "new_name"
"""Where that form says what the application is called here."""
ON_ONE_FORM = {**CATALOGUE.form_of(SEVERAL).schema["examples"][1], "agent": SYNTHETIC["agent"]}
LAST_FOUR = SYNTHETIC["agent"]["id_no"][-4:]
_ALL = 1000


class Citizens:
    """Everybody who comes to one terminal."""

    def __init__(self, store: Store, kiosk: Callable[[], Kiosk]) -> None:
        self._store = store
        self._kiosk = kiosk

    @property
    def kiosk(self) -> Kiosk:
        """The terminal, which is there as soon as it is enrolled."""
        return self._kiosk()

    def confirm(self, request: str, file: bytes | None) -> str:
        """Apply for something, with a file or without; returns the reference."""
        return self._apply(ITEM, {**SYNTHETIC, "request": request}, file)

    def confirm_several(self, request: str) -> str:
        """Apply for several matters on one form; returns the reference."""
        return self._apply(SEVERAL, {**ON_ONE_FORM, SAYS: request}, None)

    def queued(self) -> list[tuple[str, str]]:
        """Return reference and request of every application that waits."""
        with self._store.reading() as r:
            waiting = outbox.waiting(r, Stream.APPLICATIONS, _ALL)
        sent = [one.body for one in waiting if one.kind is OperationKind.APPLICATION_SUBMIT and "answers" in one.body]
        return [(body["reference"], said_in(body["answers"])) for body in sent]

    def follow(self, reference: str, part: int, act: str) -> tuple[str, str] | None:
        """Supplement, withdraw or collect an application or one of its parts; returns op_id and what it is about.

        None where that is not offered.
        """
        if self._look_up(reference) is not LookUpOutcome.FOUND:
            return None
        try:
            if parts := len(self.kiosk.application(reference).parts):
                self.kiosk.parts.open(1 + part % parts)
            name, before = self.kiosk.session.about, self._ids_waiting()
            following = self.kiosk.following
            {"supplement": self._supplement, "withdraw": following.withdraw, "collect": following.collect}[act]()
        except StepError:
            return None
        finally:
            self.kiosk.end()
        [op_id] = self._ids_waiting() - before
        return op_id, name

    def rate(self, reference: str, level: int) -> str | None:
        """Rate an application, if it can be rated; returns the ticket's code."""
        if self._look_up(reference) is not LookUpOutcome.FOUND:
            return None
        ticket = self.kiosk.application(reference).ticket
        if ticket is None:
            return None
        self.kiosk.open_evaluation()
        self.kiosk.evaluate(level)
        self.kiosk.end()
        return ticket.code

    def states_shown(self, reference: str) -> list[str]:
        """Return the states, of the application and of its parts, that a citizen is shown who looks it up."""
        if self._look_up(reference) is not LookUpOutcome.FOUND:
            return []
        view = self.kiosk.application(reference)
        self.kiosk.end()
        return [view.state, *(part.state for part in view.parts)]

    def words(self) -> dict[str, Callable[..., Any]]:
        """Return what may be asked."""
        named: tuple[Callable[..., Any], ...] = (self.confirm, self.queued, self.follow, self.rate)
        found = {one.__name__: one for one in named}
        return {**found, "confirm several": self.confirm_several, "states shown": self.states_shown}

    def _apply(self, item: str, answers: Mapping[str, Any], file: bytes | None) -> str:
        self.kiosk.end()
        self.kiosk.begin()
        turn_to(self.kiosk, item)
        self.kiosk.start_application()
        for pointer, value in typed(answers):
            self.kiosk.answer(pointer, value)
        while self.kiosk.session.step is not Step.CHECK:
            if file is not None and self.kiosk.session.step is Step.MATERIALS:
                hand_in(self.kiosk, MATERIAL, file)
            self.kiosk.next_page()
        reference = self.kiosk.confirm()
        self.kiosk.end()
        return reference

    def _ids_waiting(self) -> frozenset[str]:
        with self._store.reading() as r:
            return frozenset(one.op_id for one in outbox.waiting(r, Stream.APPLICATIONS, _ALL))

    def _supplement(self) -> None:
        self.kiosk.following.open_supplement()
        for asked in self.kiosk.form_view().page.fields:
            self.kiosk.answer(asked.pointer, "样例补充")
        self.kiosk.next_page()

    def _look_up(self, reference: str) -> LookUpOutcome:
        self.kiosk.end()
        self.kiosk.open_look_up()
        return self.kiosk.look_up(reference, LAST_FOUR)


def said_in(answers: Mapping[str, Any]) -> str:
    """Return what an application is called here."""
    return str(answers.get("request") or answers[SAYS])
