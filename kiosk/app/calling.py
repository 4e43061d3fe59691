"""Somebody at the screen calls the staff: the call stands until it is withdrawn or the person leaves."""

from dataclasses import replace
from datetime import datetime

from kiosk.app.machine import Machine
from kiosk.app.views import Call
from kiosk.events import CallChanged, CallHeard


class Calling:
    """The call for staff; it counts as a touch and changes nothing of the session."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    @property
    def standing(self) -> Call | None:
        """The call that stands; None when nobody is called."""
        return self._machine.call

    def call(self) -> None:
        """Call the staff; a call that stands already goes on."""
        with self._machine.holding() as happened:
            self._machine.watch.touch()
            if self._machine.call is None:
                self._machine.call = Call(self._machine.clock.now())
                happened.append(CallChanged())

    def withdraw(self) -> None:
        """Let the call go: it was answered, or is not needed any more."""
        with self._machine.holding() as happened:
            happened.extend(self._machine.forget_call())

    def note_heard(self, since: datetime, *, answered: bool) -> None:
        """Note that the platform knows of the call made at `since`, and whether somebody there has answered it."""
        with self._machine.holding() as happened:
            before = self._machine.call
            if before is None or before.since != since:
                return
            self._machine.call = replace(before, heard=True, answered=answered)
            if self._machine.call != before:
                happened.append(CallHeard())
