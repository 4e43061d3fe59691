"""A printer without a device, and the handle that does to it what people and paper do to a real one."""

from threading import Lock

from printing.document import Document
from printing.printers.printer import (
    Failed,
    Incomplete,
    Outcome,
    Printed,
    Printer,
    PrinterStatus,
    Reason,
    Unknown,
    Watch,
    somebody_waits,
)


class PrinterHandle:
    """What a hand can do at the printer; used by the dev dock and by tests, from any thread."""

    def __init__(self) -> None:
        self._faults: list[Reason] = []
        self._next_fault: Reason | None = None
        self._papers: list[Document] = []
        self._lock = Lock()

    def empty_tray(self) -> None:
        """Take the paper out."""
        self._add(Reason.PAPER_OUT)

    def load_paper(self) -> None:
        """Put paper in."""
        self._remove(Reason.PAPER_OUT)

    def open_cover(self) -> None:
        """Lift the cover."""
        self._add(Reason.COVER_OPEN)

    def close_cover(self) -> None:
        """Put the cover down."""
        self._remove(Reason.COVER_OPEN)

    def jam(self) -> None:
        """Wedge a piece of paper in the cutter."""
        self._add(Reason.JAM)

    def clear_jam(self) -> None:
        """Take the piece of paper out."""
        self._remove(Reason.JAM)

    def unplug(self) -> None:
        """Pull the cable."""
        self._add(Reason.UNREACHABLE)

    def plug(self) -> None:
        """Put the cable back."""
        self._remove(Reason.UNREACHABLE)

    def jam_halfway(self) -> None:
        """Let the next slip begin to print and then jam."""
        with self._lock:
            self._next_fault = Reason.JAM

    def unplug_halfway(self) -> None:
        """Let the next slip begin to print and then lose the cable."""
        with self._lock:
            self._next_fault = Reason.UNREACHABLE

    def run_out_halfway(self) -> None:
        """Let the roll end in the middle of the next slip."""
        with self._lock:
            self._next_fault = Reason.PAPER_OUT

    @property
    def faults(self) -> tuple[Reason, ...]:
        """What keeps the printer from printing, oldest first."""
        with self._lock:
            return tuple(self._faults)

    @property
    def papers(self) -> tuple[Document, ...]:
        """Every slip that came out whole, oldest first."""
        with self._lock:
            return tuple(self._papers)

    def _add(self, fault: Reason) -> None:
        with self._lock:
            if fault not in self._faults:
                self._faults.append(fault)

    def _remove(self, fault: Reason) -> None:
        with self._lock:
            if fault in self._faults:
                self._faults.remove(fault)

    def _keep(self, document: Document) -> None:
        with self._lock:
            self._papers.append(document)

    def _take_next_fault(self) -> Reason | None:
        with self._lock:
            fault, self._next_fault = self._next_fault, None
        if fault:
            self._add(fault)
        return fault


class SimulatedPrinter:
    """Prints to `inner` unless its handle says that something is in the way."""

    def __init__(self, inner: Printer) -> None:
        self._inner = inner
        self.handle = PrinterHandle()

    def status(self) -> PrinterStatus:
        """Return the faults of the handle, and behind them those of the inner printer."""
        inner = self._inner.status()
        return PrinterStatus(self.handle.faults + inner.reasons, inner.warnings)

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        """Print, or come to the fault that the handle has prepared; it knows that a roll ended, but not of a jam."""
        if faults := self.handle.faults:
            return Failed(faults[0])
        if fault := self.handle._take_next_fault():  # noqa: SLF001  # the two are one device
            return Incomplete(fault) if fault is Reason.PAPER_OUT else Unknown(fault)
        outcome = self._inner.print(document, watch)
        if isinstance(outcome, Printed):
            self.handle._keep(document)  # noqa: SLF001
        return outcome

    def became(self, job: str) -> Outcome | None:
        """Return what the inner printer knows."""
        return self._inner.became(job)
