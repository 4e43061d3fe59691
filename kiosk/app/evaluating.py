"""Rating a service, here or later on one's own phone."""

from dataclasses import replace

from kiosk.app import showing
from kiosk.app.machine import Machine
from kiosk.app.views import ApplicationView
from kiosk.errors import StepError
from kiosk.evaluations import rate
from kiosk.events import OperationQueued, PrintJobQueued
from kiosk.exchange import OperationKind, Ticket
from kiosk.sessions import Command, Step, advance, retreat
from kiosk.slips import EvaluationSlip
from kiosk.storage import jobs, outbox, tickets


class Evaluating:
    """Spends the ticket of the session's application, once."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def open_evaluation(self) -> None:
        """Go from SUBMITTED or PROGRESS to EVALUATION."""
        with self._machine.acting(Command.OPEN_EVALUATION) as happened:
            self._unspent()
            self._machine.step_to(advance(self._machine.session, Step.EVALUATION), happened)

    def evaluate(self, level: int, tags: tuple[str, ...], comment: str) -> None:
        """Queue the rating and go back where the evaluation was opened."""
        with self._machine.acting(Command.EVALUATE) as happened:
            view, ticket = self._unspent()
            at, rating = self._machine.clock.now(), self._machine.catalogue.rating
            rated = rate(rating, ticket.code, level, tags=tags, comment=comment, made_at=at)
            with self._machine.store.writing() as w:
                tickets.spend(w, ticket, view.reference, at)
                aggregate = f"evaluation:{ticket.code}"
                outbox.append(w, OperationKind.EVALUATION_SUBMIT, aggregate, body=rated.body(), at=at)
            self._machine.step_to(retreat(self._machine.session), happened)
            happened.append(OperationQueued())

    def print_slip(self) -> str:
        """Queue the slip with the ticket's address."""
        with self._machine.acting(Command.PRINT_EVALUATION_SLIP) as happened:
            view, ticket = self._unspent()
            slip = EvaluationSlip(
                reference=view.reference,
                item_name=view.item_name,
                url=ticket.url,
                code=ticket.code,
                expires_on=ticket.expires_on,
                outlet=self._machine.terminal.outlet,
                sample=self._machine.sample,
            )
            with self._machine.store.writing() as w:
                job = jobs.add(w, self._machine.session.id, slip, due=self._machine.clock.monotonic())
            self._machine.step_to(replace(self._machine.session), happened)
            happened.append(PrintJobQueued(job))
            return job

    def _unspent(self) -> tuple[ApplicationView, Ticket]:
        view = showing.application(self._machine, self._machine.session.reference or "")
        if view.ticket is None:
            raise StepError(f"The application {view.reference} cannot be rated, or has been; show it anew.")
        return view, view.ticket
