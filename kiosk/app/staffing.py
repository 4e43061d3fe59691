"""The door of the staff corner."""

import math
from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.sessions import Command, Step, advance
from kiosk.settings import pin_matches

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
                inside = advance(session, Step.STAFF)
                self._machine.step_to(replace(inside, trail=(Step.START,)), happened)
                return True
            self._count_wrong()
            self._machine.step_to(session, happened)
            return False

    def locked_seconds(self) -> int:
        """Return for how many more seconds no PIN is looked at; 0: the door may be tried."""
        return max(0, math.ceil(self._locked_until - self._machine.clock.monotonic()))

    def _count_wrong(self) -> None:
        if self.locked_seconds() > 0:
            return
        self._wrong += 1
        if self._wrong >= WRONG_PINS_MAX:
            self._wrong = 0
            self._locked_until = self._machine.clock.monotonic() + LOCK_SECONDS
