"""Applications that came back: confirmed here, but the platform no longer takes the item, so they are drafts again.

The operation that was set aside still holds what was written. Whoever gives the reference and the last four goes on
from it, here, as soon as the item is offered; what nobody comes for is wiped when its time is over.
"""

from datetime import timedelta

from kiosk.app import offering, restoring
from kiosk.app.machine import Machine
from kiosk.app.views import Returned
from kiosk.drafts import Draft, Laid
from kiosk.errors import StepError
from kiosk.exchange import WITHDRAWN, Operation
from kiosk.sessions import Command, Session
from kiosk.storage import Transaction, setting_aside


class Returning:
    """The door: `Kiosk.returning`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def take_up(self) -> None:
        """PROGRESS → FORM with what was written; pages are read again: call it on a worker thread.

        The application that came back stays as it is until this one is confirmed.
        """
        with self._machine.acting(Command.TAKE_UP):
            asking = self._machine.session
            operation = self._operation(asking)
        draft = self._draft(operation)
        handed = {one: restoring.pages_again(self._machine, laid) for one, laid in draft.handed.items()}
        with self._machine.acting(Command.TAKE_UP, since=asking) as happened:
            self._machine.step_to(restoring.session_of(self._machine, draft, handed), happened)

    def _operation(self, session: Session) -> Operation:
        with self._machine.store.reading() as r:
            operation = setting_aside.refused(r, f"application:{session.reference}", WITHDRAWN)
        if operation is None or not offering.is_open(self._machine.catalogue, operation.body["item"]):
            raise StepError(f"Going on with {session.reference} is not offered now; show it anew.")
        return operation

    def _draft(self, operation: Operation) -> Draft:
        body = operation.body
        handed = {one["material"]: Laid(one["state"] == "to_follow", one["file"]) for one in body["materials"]}
        return Draft(
            item=body["item"],
            edition="",  # whatever has changed since is looked at again
            page=0,
            reached=0,
            answers=body["answers"],
            kept_at=self._machine.clock.now(),
            handed={one: laid for one, laid in handed.items() if laid != Laid()},
            returned=operation.op_id,
        )


def returned(r: Transaction, machine: Machine, reference: str) -> Returned | None:
    """Return what is said of an application that came back; None for any other."""
    operation = setting_aside.refused(r, f"application:{reference}", WITHDRAWN)
    if operation is None:
        return None
    answer = next(one for one in setting_aside.listed(r) if one.op_id == operation.op_id)
    until = (answer.at + timedelta(days=machine.settings.returned_days)).date()
    return Returned(answer.detail, until, offering.is_open(machine.catalogue, operation.body["item"]))
