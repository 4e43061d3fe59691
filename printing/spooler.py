"""Takes slips from the spool to the printer, one by one; the spool's journal is written before the printer.

The rule behind every line: a slip that may be on paper is never sent again by a machine. What is surely
not on paper has failed, or waits; what stopped in the middle comes once more, whole and marked as a copy;
what nobody can know is unknown, and a person looks.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from traceback import extract_tb
from typing import Protocol, TypeVar

from kiosk import PrintJob, PrintState, Slip
from printing.document import Document
from printing.printers.printer import Failed, Incomplete, Outcome, Printed, Printer, PrinterStatus, Reason, Unknown

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Spool(Protocol):
    """The journal of print jobs, as `kiosk.Spool` keeps it; every call is committed when it returns."""

    def left_sending(self) -> tuple[PrintJob, ...]:
        """Return what an earlier run was sending when it ended; before `recover`."""

    def recover(self) -> None:
        """Call once at start: what an earlier run was sending and nobody settled becomes UNKNOWN."""

    def claim(self) -> PrintJob | None:
        """Return the oldest job that is due, now SENDING; None when nothing is due."""

    def settle(self, job: str, state: PrintState, reason: str = "") -> None:
        """Record what became of a claimed job."""

    def print_again(self, job: str, reason: str) -> None:
        """Record that a claimed job stopped in the middle, and queue the whole of it as a marked copy."""

    def hold(self, job: str, reason: str) -> None:
        """Note why the printer holds a slip that it was sent; empty when it goes on."""

    def wanted(self, job: str) -> bool:
        """Tell whether the person a job belongs to is still at the terminal."""

    def postpone(self, job: str, reason: str) -> None:
        """Put a claimed job back before anything was sent; it is due again in a second."""

    def seconds_until_due(self) -> float | None:
        """Return how long until `claim` has something; None when nothing waits."""

    def note_printer(self, ready: bool, reasons: tuple[str, ...]) -> None:  # noqa: FBT001  # the face's own words
        """Note how the printer stands, for the staff corner."""


class Draw(Protocol):
    """`printing.documents.draw`, or another way from a slip to a document."""

    def __call__(self, slip: Slip, *, copy: int) -> Document:
        """Return the slip as a document; `copy` above 0 marks it as printed again."""


@dataclass(frozen=True)
class _Verdict:
    """What became of a job and still has to be written down."""

    job: str
    state: PrintState
    reason: str
    again: bool = False
    """Whether the whole slip is to be printed once more, marked as a copy."""


class Spooler:
    """One turn at a time; no thread, no waiting."""

    def __init__(self, spool: Spool, printer: Printer, draw: Draw) -> None:
        self._spool = spool
        self._printer = printer
        self._draw = draw
        self._noted: PrinterStatus | None = None
        self._verdict: _Verdict | None = None

    def recover(self) -> None:
        """Close the book of an earlier run; call once, before the first turn.

        The printer is asked by the job's name; what it does not surely know to be printed is left to a person.
        """
        for job in self._spool.left_sending():
            if isinstance(self._became(job), Printed):
                self._spool.settle(job.job, PrintState.PRINTED)
        self._spool.recover()

    def seconds_until_due(self) -> float | None:
        """Return how long until the next turn has something to print; None when nothing waits."""
        return self._spool.seconds_until_due()

    def run_once(self) -> bool:
        """Note how the printer stands, print at most one slip, and tell whether there was one.

        Raises what the spool raises, e.g. when the disk is full; an outcome that could not be written down
        is kept and written first in the next turn, before anything else is claimed.
        """
        self._write_verdict()
        status = self._status()
        self._note(status)
        job = self._spool.claim()
        if job is None:
            return False
        if not status.ready:
            self._spool.postpone(job.job, status.reasons[0])
            return False
        outcome = self._print(job)
        if outcome == Failed(Reason.BUSY):
            self._spool.postpone(job.job, Reason.BUSY)
            return False
        self._verdict = _verdict(job, outcome)
        self._write_verdict()
        return True

    def _became(self, job: PrintJob) -> Outcome | None:
        def ask() -> Outcome | None:
            return self._printer.became(job.job)

        return _guarded(ask, None)

    def _status(self) -> PrinterStatus:
        return _guarded(self._printer.status, PrinterStatus((Reason.UNREACHABLE,)))

    def _note(self, status: PrinterStatus) -> None:
        """Write the printer's state down when it is another one than before."""
        if status != self._noted:
            self._spool.note_printer(status.ready, tuple(reason.value for reason in status.reasons + status.warnings))
            self._noted = status

    def _print(self, job: PrintJob) -> Outcome:
        document = self._drawn(job)
        if document is None:
            return Failed(Reason.NOT_DRAWN)
        watch = _Watcher(self._spool, self._note, job.job)
        interrupted: Outcome = Unknown(Reason.INTERRUPTED)
        return _guarded(lambda: self._printer.print(document, watch), interrupted)

    def _drawn(self, job: PrintJob) -> Document | None:
        def work() -> Document | None:
            return replace(self._draw(job.slip, copy=job.copy), job=job.job)

        return _guarded(work, None)

    def _write_verdict(self) -> None:
        if self._verdict is None:
            return
        if self._verdict.again:
            self._spool.print_again(self._verdict.job, self._verdict.reason)
        else:
            self._spool.settle(self._verdict.job, self._verdict.state, self._verdict.reason)
        self._verdict = None


@dataclass
class _Watcher:
    """Stands by while the printer works on a slip: says why it does not go on, and whether anybody still waits.

    A fault of the spool is no reason to give a slip up; it is met again when the outcome is written down.
    """

    spool: Spool
    note: Callable[[PrinterStatus], None]
    job: str
    reason: str = ""

    def __call__(self, status: PrinterStatus) -> bool:
        self.note(status)
        reason = status.reasons[0].value if status.reasons else ""
        if reason != self.reason:
            self.reason = reason
            _guarded(lambda: self.spool.hold(self.job, reason), None)
        return _guarded(lambda: self.spool.wanted(self.job), True)  # noqa: FBT003  # the outcome of a question


def _verdict(job: PrintJob, outcome: Outcome) -> _Verdict:
    match outcome:
        case Printed():
            return _Verdict(job.job, PrintState.PRINTED, "")
        case Failed(reason):
            return _Verdict(job.job, PrintState.FAILED, reason)
        case Incomplete(reason):
            return _Verdict(job.job, PrintState.FAILED, reason, again=True)
        case Unknown(reason):
            return _Verdict(job.job, PrintState.UNKNOWN, reason)


def _guarded(work: Callable[[], _Result], otherwise: _Result) -> _Result:
    """Return what `work` returns; whatever it raises, the spooler goes on with `otherwise`.

    The log gets the kind of fault and its place, not its message: that may hold somebody's name.
    """
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # one bad slip or driver must not end all printing
        place = extract_tb(error.__traceback__)[-1]
        _log.error("%s in %s:%s while printing", type(error).__name__, place.name, place.lineno)
        return otherwise
