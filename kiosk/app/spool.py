"""The spooler's door: which slip is next, and what became of it."""

from dataclasses import replace

from kiosk.app.machine import Machine
from kiosk.app.papers import as_of_now
from kiosk.app.views import PrinterHealth
from kiosk.errors import StepError
from kiosk.events import IncidentRecorded, PrintJobChanged, PrintJobQueued
from kiosk.sessions import Command
from kiosk.slips import HoldingSlip, IntegratedSlip, PrintJob, PrintState, Receipt, Slip, kind_of
from kiosk.storage import Transaction, incidents, jobs

RETRY_SECONDS = 1.0
"""A job that could not be sent is due again after so long."""
_LEFT_SENDING = "终端重新启动时，这张凭条正在打印，不知道有没有打出来。请看一眼出纸口，不要留下别人的凭条。"
_LEFT_ALONE = "当事人离开时，这张凭条还没有打完。请看一眼出纸口，不要留下别人的凭条。"
_LEFT_WAITING = "终端重新启动前，这张凭条还没有打印，已经作废。"
_LOOK_UP = "当事人可以凭申请编号查询进度。"


class Spool:
    """Used by the print thread; only jobs of the present session are ever handed out."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def left_sending(self) -> tuple[PrintJob, ...]:
        """Return what an earlier run was sending when it ended; empty after `recover`."""
        with self._machine.store.reading() as r:
            left = jobs.left_open(r, self._machine.session.id)
        return tuple(job for job in left if job.state is PrintState.SENDING)

    def recover(self) -> None:
        """Close the book of an earlier run; call once at start.

        What was being sent becomes UNKNOWN and what waited EXPIRED, each with an incident.
        """
        with self._machine.holding() as happened:
            present = self._machine.session.id
            with self._machine.store.writing() as w:
                jobs.drop_settled(w, present)
                jobs.blank_drafts(w, present)
                left = jobs.left_open(w, present)
                for job in left:
                    self._close(w, job)
            happened += [event for job in left for event in (PrintJobChanged(job.job), IncidentRecorded())]

    def claim(self) -> PrintJob | None:
        """Return the oldest job that is due, committed as SENDING before this returns; None: nothing is due."""
        with self._machine.holding() as happened:
            job = self._due()
            if job is None:
                return None
            with self._machine.store.writing() as w:
                jobs.move(w, job.job, PrintState.SENDING)
            happened.append(PrintJobChanged(job.job))
            return replace(job, state=PrintState.SENDING, reason="")

    def settle(self, job: str, state: PrintState, reason: str = "") -> None:
        """Record what became of a claimed job: PRINTED, FAILED or UNKNOWN.

        When its person has left by then and it is not surely printed, staff are told.
        """
        with self._machine.holding() as happened:
            with self._machine.store.writing() as w:
                claimed = jobs.find(w, job)
                jobs.move(w, job, state, reason=reason)
                alone = state is not PrintState.PRINTED and claimed is not None and not self._is_present(claimed)
                if claimed is not None and alone:
                    self._tell(w, claimed, _LEFT_ALONE)
                jobs.drop_signed(w, self._machine.session.id)
            happened += [PrintJobChanged(job), *([IncidentRecorded()] if alone else [])]

    def print_again(self, job: str, reason: str) -> None:
        """Record that a claimed job stopped in the middle, and queue the whole slip as a marked copy.

        When its person has left by then, staff are told instead.
        """
        with self._machine.holding() as happened:
            with self._machine.store.writing() as w:
                stopped = self._known(w, job)
                jobs.move(w, job, PrintState.FAILED, reason=reason)
                if self._is_present(stopped):
                    queued = jobs.add(
                        w, stopped.session, stopped.slip, due=self._machine.clock.monotonic(), copy=stopped.copy + 1
                    )
                    happened.append(PrintJobQueued(queued))
                else:
                    self._tell(w, stopped, _LEFT_ALONE)
                    happened.append(IncidentRecorded())
            happened.append(PrintJobChanged(job))

    def hold(self, job: str, reason: str) -> None:
        """Note why the printer holds a slip that it was sent; empty when it goes on."""
        with self._machine.holding() as happened:
            with self._machine.store.writing() as w:
                jobs.move(w, job, PrintState.SENDING, reason=reason)
            happened.append(PrintJobChanged(job))

    def wanted(self, job: str) -> bool:
        """Tell whether the person a job belongs to is still at the terminal."""
        with self._machine.store.reading() as r:
            return self._is_present(self._known(r, job))

    def postpone(self, job: str, reason: str) -> None:
        """Put a claimed job back before anything was sent; due again in a second, or EXPIRED with its session."""
        with self._machine.holding() as happened:
            with self._machine.store.writing() as w:
                state = PrintState.QUEUED if self._is_present(self._known(w, job)) else PrintState.EXPIRED
                due = self._machine.clock.monotonic() + RETRY_SECONDS
                jobs.move(w, job, state, reason=reason, due=due)
            happened.append(PrintJobChanged(job))

    def seconds_until_due(self) -> float | None:
        """Return how long until `claim` has something; 0 when it has now, None when nothing waits."""
        with self._machine.store.reading() as r:
            due = jobs.next_due(r, self._machine.session.id)
        return None if due is None else max(0.0, due - self._machine.clock.monotonic())

    def note_printer(self, ready: bool, reasons: tuple[str, ...]) -> None:  # noqa: FBT001 - the printer's own words
        """Note the printer's state for the staff corner."""
        self._machine.printer = PrinterHealth(ready, reasons)

    def request_copy(self, job: str) -> str:
        """Queue the same slip of this session once more and return the new job.

        After a failure nothing is on paper: the copy keeps its number. After PRINTED or UNKNOWN, or when somebody may
        have the slip on a phone, it gets the next one, and the paper says that it is a copy.
        """
        with self._machine.acting(Command.REQUEST_COPY) as happened:
            with self._machine.store.writing() as w:
                before = self._settled(w, job)
                slip = as_of_now(w, self._machine, before.slip)
                copy = before.copy + (before.state is not PrintState.FAILED or self._is_on_phone(slip))
                queued = jobs.add(w, before.session, slip, due=self._machine.clock.monotonic(), copy=copy)
            self._machine.step_to(self._machine.session, happened)
            happened.append(PrintJobQueued(queued))
            return queued

    def _due(self) -> PrintJob | None:
        with self._machine.store.reading() as r:
            return jobs.due(r, self._machine.session.id, self._machine.clock.monotonic())

    def _settled(self, w: Transaction, job: str) -> PrintJob:
        found = jobs.find(w, job)
        if found is None or not self._is_present(found):
            raise StepError("This slip belongs to a session that has ended; it is not printed again.")
        if found.state in (PrintState.QUEUED, PrintState.SENDING):
            raise StepError("This slip is still on its way to paper; wait for it.")
        return found

    def _is_on_phone(self, slip: Slip) -> bool:
        offered = self._machine.session.on_phone
        return offered is not None and (offered.about, offered.kind) == (slip.about, kind_of(slip))

    def _known(self, r: Transaction, job: str) -> PrintJob:
        found = jobs.find(r, job)
        if found is None:
            raise LookupError("There is no such print job.")
        return found

    def _is_present(self, job: PrintJob) -> bool:
        return job.session == self._machine.session.id

    def _tell(self, w: Transaction, job: PrintJob, sentence: str) -> None:
        incidents.record(w, job.slip.about, sentence, self._machine.clock.now())

    def _close(self, w: Transaction, job: PrintJob) -> None:
        sending = job.state is PrintState.SENDING
        jobs.move(w, job.job, PrintState.UNKNOWN if sending else PrintState.EXPIRED)
        waiting = _LEFT_WAITING + (_LOOK_UP if isinstance(job.slip, HoldingSlip | Receipt | IntegratedSlip) else "")
        self._tell(w, job, _LEFT_SENDING if sending else waiting)
