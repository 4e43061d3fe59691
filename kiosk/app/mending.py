"""What an admin does about operations that the platform refused."""

from kiosk.app.machine import Machine
from kiosk.audit import Happening
from kiosk.errors import StepError
from kiosk.events import OperationQueued
from kiosk.exchange import Operation, OperationKind
from kiosk.sessions import Command
from kiosk.storage import Transaction, applications, audit, outbox, setting_aside


class Mending:
    """Offers an operation once more, or closes it; each is told to the platform by the audit."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def offer_again(self, op_id: str) -> None:
        """Queue it as a new operation that says the same."""
        with self._machine.acting(Command.OFFER_AGAIN) as happened:
            at = self._machine.clock.now()
            with self._machine.store.writing() as w:
                again = outbox.append_again(w, _taken(w, op_id), at)
                audit.record(w, Happening.OFFERED_AGAIN, at, operation=op_id, again=again.op_id)
            happened.append(OperationQueued())

    def close(self, op_id: str) -> None:
        """Wipe it with all that it says; the matter has been settled in another way."""
        with self._machine.acting(Command.CLOSE_OPERATION) as happened:
            with self._machine.store.writing() as w:
                closed = _taken(w, op_id)
                if closed.kind is OperationKind.APPLICATION_SUBMIT:
                    applications.drop(w, closed.aggregate.partition(":")[2])
                audit.record(w, Happening.CLOSED, self._machine.clock.now(), operation=op_id)
            happened.append(OperationQueued())
        self._machine.store.forget_deleted()


def _taken(w: Transaction, op_id: str) -> Operation:
    taken = setting_aside.take(w, [op_id])
    if not taken:
        raise StepError("This operation is no longer set aside; look at the list anew.")
    return taken[0]
