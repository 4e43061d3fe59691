"""The door of the staff corner."""

import math
from contextlib import suppress
from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.audit import Happening
from kiosk.errors import StoreError
from kiosk.events import Event, OperationQueued
from kiosk.sessions import Command, Step, advance
from kiosk.settings import pin_matches
from kiosk.storage import audit

WRONG_PINS_MAX = 5
LOCK_SECONDS = 60.0


class Staffing:
    """Lets staff in by PIN; wrong ones are counted over all sessions, or ending the session would be a way round."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._wrong = 0
        self._locked_until = 0.0

    def open_staff(self) -> None:
        """START, CATEGORIES → STAFF_PIN."""
        with self._machine.acting(Command.OPEN_STAFF) as happened:
            self._machine.step_to(advance(self._machine.somebody(), Step.STAFF_PIN), happened)

    def enter_staff(self, pin: str) -> bool:
        """STAFF_PIN → STAFF with the right PIN; tells whether it was."""
        with self._machine.acting(Command.ENTER_STAFF) as happened:
            session = self._machine.session
            if self.locked_seconds() == 0 and pin_matches(pin, self._machine.settings.staff_pin):
                self._wrong = 0
                self._record(Happening.STAFF_ENTERED, happened)
                inside = advance(session, Step.STAFF)
                self._machine.step_to(replace(inside, trail=(Step.START,)), happened)
                return True
            self._count_wrong(happened)
            self._machine.step_to(session, happened)
            return False

    def locked_seconds(self) -> int:
        """Return for how many more seconds no PIN is looked at; 0: the door may be tried."""
        return max(0, math.ceil(self._locked_until - self._machine.clock.monotonic()))

    def _record(self, event: Happening, happened: list[Event]) -> None:
        with suppress(StoreError):  # a full disk is what somebody may be coming to look at
            with self._machine.store.writing() as w:
                audit.record(w, event, self._machine.clock.now())
            happened.append(OperationQueued())

    def _count_wrong(self, happened: list[Event]) -> None:
        if self.locked_seconds() > 0:
            return
        self._record(Happening.STAFF_REFUSED, happened)
        self._wrong += 1
        if self._wrong >= WRONG_PINS_MAX:
            self._wrong = 0
            self._locked_until = self._machine.clock.monotonic() + LOCK_SECONDS
