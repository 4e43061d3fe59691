"""Slips that a person asks for, and which slip tells the truth about an application now."""

from collections.abc import Collection
from typing import Protocol

from kiosk.app import integrated_slips, reminding, reporting, showing, telling
from kiosk.app.machine import Machine
from kiosk.catalogue import Catalogue
from kiosk.errors import StepError
from kiosk.events import Event, PrintJobQueued
from kiosk.exchange import DueKind, Progress
from kiosk.sessions import Command, Session, Step, require
from kiosk.slips import DRAFT, TERMINAL, HoldingSlip, IntegratedSlip, PrintJob, Receipt, Slip, conditions_of
from kiosk.storage import Transaction, applications, jobs, progress
from kiosk.storage.applications import Filed
from kiosk.terminal import TerminalIdentity


class Papers:
    """Prints what somebody asks for at the present step; commands as those of `Kiosk`."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def latest(self) -> PrintJob | None:
        """Return this session's latest print job about what its step shows: application, item or terminal."""
        session = self._machine.session
        about = _shown(session)
        with self._machine.store.reading() as r:
            return jobs.latest(r, session.id, about) if about else None

    def signed(self) -> PrintJob | None:
        """Return this session's latest print job of the commitment signed for its application."""
        session = self._machine.session
        with self._machine.store.reading() as r:
            return jobs.signed(r, session.id, session.reference) if session.reference else None

    def notice(self, held: Collection[str] = ()) -> Slip:
        """GUIDE: return what `print_notice` would print, for a screen that shows it before; not a touch.

        Raises `StepError` anywhere else.
        """
        session = self._machine.session
        require(session.step, Command.PRINT_NOTICE)
        return telling.notice(self._machine, session.item or "", held)

    def print_notice(self, held: Collection[str] = ()) -> str:
        """GUIDE: queue the 一次性告知单 of the item shown and return the print job.

        `held` are the ids of the materials that the person has already: they are ticked, the others are missing.
        """
        with self._machine.acting(Command.PRINT_NOTICE) as happened:
            return self._queue(telling.notice(self._machine, self._machine.session.item or "", held), happened)

    def print_asked(self) -> str:
        """PROGRESS: queue the slip that tells what the staff asked for, and return the print job."""
        with self._machine.acting(Command.PRINT_ASKED) as happened:
            with self._machine.store.reading() as r:
                word = showing.word_on(r, self._machine, self._machine.session.about)
            if word is None:
                raise StepError("The platform has said nothing about this application yet; it is not offered now.")
            return self._queue(reminding.slip(self._machine, word), happened)

    def print_report(self) -> str:
        """STAFF: queue the terminal's readiness report and return the print job."""
        with self._machine.acting(Command.PRINT_REPORT) as happened:
            return self._queue(reporting.report(self._machine), happened)

    def print_test_page(self) -> str:
        """STAFF: queue a test page and return the print job."""
        with self._machine.acting(Command.PRINT_TEST_PAGE) as happened:
            return self._queue(reporting.printer_test(self._machine), happened)

    def _queue(self, slip: Slip, happened: list[Event]) -> str:
        with self._machine.store.writing() as w:
            job = jobs.add(w, self._machine.session.id, slip, due=self._machine.clock.monotonic())
        self._machine.step_to(self._machine.session, happened)
        happened.append(PrintJobQueued(job))
        return job


def _shown(session: Session) -> str | None:
    """Return what slips of the step belong to."""
    match session.step:
        case Step.GUIDE:
            return session.item
        case Step.CONDITIONS:
            return conditions_of(session.item or "")
        case Step.STAFF:
            return TERMINAL
        case Step.TAKEN:
            return DRAFT
        case _:
            return session.about or None


class Issuer(Protocol):
    """Who puts their name to a slip; the machine, say."""

    @property
    def terminal(self) -> TerminalIdentity:
        """Where it comes out."""

    @property
    def catalogue(self) -> Catalogue:
        """The edition in use."""

    @property
    def sample(self) -> bool:
        """Whether paper has to say that it is a sample."""


def holding(issuer: Issuer, filed: Filed) -> HoldingSlip | IntegratedSlip:
    """Return the slip of an application that the platform has not acknowledged yet."""
    if filed.parts:
        return integrated_slips.slip(issuer.catalogue, issuer.terminal.outlet, filed, None, sample=issuer.sample)
    return HoldingSlip(
        reference=filed.reference,
        item=filed.item,
        item_name=filed.item_name,
        applicant=filed.applicant,
        confirmed_at=filed.confirmed_at,
        acceptance_workdays=issuer.catalogue.life_cycle.acceptance_workdays(),
        edition=filed.edition,
        outlet=issuer.terminal.outlet,
        sample=issuer.sample,
    )


def receipt(issuer: Issuer, filed: Filed, word: Progress) -> Receipt | IntegratedSlip:
    """Return the receipt of an application that the platform has acknowledged."""
    if filed.parts:
        return integrated_slips.slip(issuer.catalogue, issuer.terminal.outlet, filed, word, sample=issuer.sample)
    return Receipt(
        reference=filed.reference,
        item=filed.item,
        item_name=filed.item_name,
        applicant=filed.applicant,
        confirmed_at=filed.confirmed_at,
        received_at=word.received_at,
        due_on=word.due_on if word.due_kind is DueKind.ACCEPTANCE else None,
        edition=filed.edition,
        outlet=issuer.terminal.outlet,
        sample=issuer.sample,
        proof=filed.proof,
    )


def as_of_now(r: Transaction, machine: Machine, slip: Slip) -> Slip:
    """Return the slip, or the receipt in place of a holding slip once there can be one."""
    if not isinstance(slip, HoldingSlip | IntegratedSlip):
        return slip
    filed, word = applications.find(r, slip.reference), progress.find(r, slip.reference)
    return receipt(machine, filed, word) if filed and word else slip
