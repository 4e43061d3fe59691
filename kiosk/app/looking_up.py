"""Looking up an application by its reference and the last four of the identity number."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.app import integrating
from kiosk.app.machine import Machine
from kiosk.applications import parse, reference_in
from kiosk.errors import PlatformAway
from kiosk.events import Event
from kiosk.exchange import Progress
from kiosk.identity import check_of, plain_last_four
from kiosk.sessions import WRONG_TRIES_MAX, Command, LookUpOutcome, Session, Step, advance, retreat
from kiosk.storage import applications, progress

FindProgress = Callable[[str, str], Progress | None]
"""(reference, last four) → the platform's word, or None; raises `PlatformAway` when it cannot be asked."""


@dataclass(frozen=True)
class Proven:
    """What was asked for, and by which proof."""

    reference: str
    last_four: str = field(repr=False)
    part: int = 0
    """Which part of it, if one was named."""


class LookingUp:
    """Answers from what the terminal holds, and asks the platform only about what it does not."""

    def __init__(self, machine: Machine, find_progress: FindProgress) -> None:
        self._machine = machine
        self._find_progress = find_progress

    def open_look_up(self) -> None:
        """START, CATEGORIES, VERIFY → LOOK_UP."""
        with self._machine.acting(Command.OPEN_LOOK_UP) as happened:
            session = self._machine.somebody()
            there = retreat(session) if session.step is Step.VERIFY else advance(session, Step.LOOK_UP)
            self._machine.step_to(there, happened)

    def show_progress(self) -> None:
        """Go from SUBMITTED to PROGRESS."""
        with self._machine.acting(Command.SHOW_PROGRESS) as happened:
            self._machine.step_to(advance(self._machine.session, Step.PROGRESS), happened)

    def look_up(self, reference_text: str, last_four: str) -> LookUpOutcome:
        """LOOK_UP → PROGRESS when found."""
        parsed, typed = parse(reference_in(reference_text) or reference_text), plain_last_four(last_four)
        reference, part = (str(parsed), parsed.part) if parsed else ("", 0)
        asked = Proven(reference, typed, part)
        with self._machine.acting(Command.LOOK_UP) as happened:
            asking = self._machine.session
            outcome = self._without_asking(asking, reference, typed)
            if outcome is not None:
                return self._conclude(outcome, asked, None, happened)
        found, outcome = self._ask_platform(reference, typed)
        with self._machine.acting(Command.LOOK_UP, since=asking) as happened:
            return self._conclude(outcome, asked, found, happened)

    def _without_asking(self, session: Session, reference: str, last_four: str) -> LookUpOutcome | None:
        """Return what can be said without the platform; None: it has to be asked."""
        if session.wrong_tries >= WRONG_TRIES_MAX:
            return LookUpOutcome.LOCKED
        if not reference:
            return LookUpOutcome.NOT_A_REFERENCE
        with self._machine.store.reading() as r:
            held = progress.find(r, reference) or applications.find(r, reference)
        if held is None:
            return None
        right = held.identity_check == check_of(reference, last_four)
        return LookUpOutcome.FOUND if right else LookUpOutcome.NOT_FOUND

    def _ask_platform(self, reference: str, last_four: str) -> tuple[Progress | None, LookUpOutcome]:
        try:
            found = self._find_progress(reference, last_four)
        except PlatformAway:
            return None, LookUpOutcome.PLATFORM_AWAY
        return found, LookUpOutcome.NOT_FOUND if found is None else LookUpOutcome.FOUND

    def _conclude(
        self, outcome: LookUpOutcome, asked: Proven, found: Progress | None, happened: list[Event]
    ) -> LookUpOutcome:
        session = self._machine.session
        if outcome is LookUpOutcome.FOUND:
            opened = advance(
                session,
                Step.PROGRESS,
                reference=asked.reference,
                part=0,
                proof=asked.last_four,
                found=found,
                supplement={},
                brought={},
            )
            named = asked.part if integrating.has_part(self._machine, opened, asked.part) else 0
            self._machine.step_to(replace(opened, part=named), happened)
            return outcome
        wrong = session.wrong_tries + (outcome is LookUpOutcome.NOT_FOUND)
        self._machine.step_to(replace(session, look_up_problem=outcome, wrong_tries=wrong), happened)
        return outcome
