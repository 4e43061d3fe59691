"""The print thread against the real machine: encrypted store, real catalogue, real paper folder."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from kiosk import (
    HoldingSlip,
    Kiosk,
    PrintJob,
    PrintState,
    Store,
    SystemClock,
)
from printing.document import Document
from printing.documents import draw, prepare
from printing.printers import Outcome, Printed, PrinterStatus, Reason, SimulatedPrinter, Watch
from printing.printers.folder import FolderPrinter
from printing.spooler import Spool, Spooler
from printing.worker import SpoolWorker
from tests.support.machine import KEY, PLANTED, apply_for, kiosk_on


@dataclass
class Terminal:
    """A kiosk with its printer, and no platform."""

    kiosk: Kiosk
    printer: SimulatedPrinter
    spooler: Spooler

    def submit(self) -> str:
        """File one application as a citizen does and return its reference."""
        return apply_for(self.kiosk)

    def job(self, reference: str) -> PrintJob:
        """Return the latest print job about an application."""
        job = self.kiosk.print_job(reference)
        assert job is not None
        return job

    def print_until(self, holds: Callable[[], bool]) -> None:
        """Run the spooler until something holds, waiting as the spool asks."""
        end = time.monotonic() + 15
        while not holds():
            assert time.monotonic() < end
            if not self.spooler.run_once():
                time.sleep(min(0.2, self.spooler.seconds_until_due() or 0.05))


@contextmanager
def terminal_in(folder: Path) -> Iterator[Terminal]:
    clock = SystemClock()
    with Store.open(folder, KEY, clock) as store:
        kiosk = kiosk_on(store, clock)
        printer = SimulatedPrinter(FolderPrinter(folder / "slips"))
        spool: Spool = kiosk.spool
        yield Terminal(kiosk, printer, Spooler(spool, printer, draw))


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with terminal_in(tmp_path) as terminal:
        yield terminal


def test_an_application_filed_offline_becomes_one_holding_slip(terminal: Terminal) -> None:
    reference = terminal.submit()
    terminal.print_until(lambda: terminal.job(reference).state is PrintState.PRINTED)
    [paper] = terminal.printer.handle.papers
    with pypdfium2.PdfDocument(BytesIO(paper.pdf)) as document:
        text = "".join(str(document[0].get_textpage().get_text_range()).split())
    assert isinstance(terminal.job(reference).slip, HoldingSlip)
    assert reference in text
    assert "暂存凭条" in text
    assert "样例" in text
    assert not [planted for planted in PLANTED if planted in text]


def test_paper_loaded_in_time_brings_the_slip_and_a_later_copy_says_so(terminal: Terminal) -> None:
    terminal.printer.handle.empty_tray()
    reference = terminal.submit()
    terminal.print_until(lambda: terminal.job(reference).reason == "paper_out")
    assert terminal.kiosk.health().printer.reasons == ("paper_out",)
    terminal.printer.handle.load_paper()
    terminal.print_until(lambda: terminal.job(reference).state is PrintState.PRINTED)
    terminal.kiosk.request_copy(terminal.job(reference).job)
    terminal.print_until(lambda: terminal.job(reference).copy == 1)
    terminal.print_until(lambda: terminal.job(reference).state is PrintState.PRINTED)
    assert [paper.name for paper in terminal.printer.handle.papers] == [
        f"holding-slip-{reference}",
        f"holding-slip-{reference}-copy-1",
    ]


def test_paper_loaded_after_the_person_left_brings_nothing(terminal: Terminal) -> None:
    terminal.printer.handle.empty_tray()
    reference = terminal.submit()
    terminal.print_until(lambda: terminal.job(reference).reason == "paper_out")
    terminal.kiosk.end()
    terminal.printer.handle.load_paper()
    time.sleep(1.1)
    assert not terminal.spooler.run_once()
    assert list(terminal.printer.handle.papers) == []


def test_a_terminal_that_stopped_while_sending_tells_staff_and_sends_nothing_again(tmp_path: Path) -> None:
    with terminal_in(tmp_path) as before:
        before.submit()
        end = time.monotonic() + 10
        while before.kiosk.spool.claim() is None:
            assert time.monotonic() < end
            time.sleep(0.05)
    with terminal_in(tmp_path) as after:
        after.spooler.recover()
        assert not after.spooler.run_once()
        assert list(after.printer.handle.papers) == []
        assert any("出纸口" in incident.sentence for incident in after.kiosk.health().incidents)


def test_a_slip_the_printer_remembers_after_a_crash_is_printed_and_nobody_is_asked(tmp_path: Path) -> None:
    with terminal_in(tmp_path) as before:
        before.submit()
        end = time.monotonic() + 10
        while before.kiosk.spool.claim() is None:
            assert time.monotonic() < end
            time.sleep(0.05)
    with terminal_in(tmp_path) as after:
        asked: list[str] = []
        after.printer.became = lambda job: asked.append(job) or Printed()  # type: ignore[method-assign, func-returns-value]
        after.spooler.recover()
        assert len(asked) == 1
        assert not after.spooler.run_once()
        assert after.kiosk.health().incidents == ()


def test_a_roll_that_ends_in_the_middle_ends_in_one_whole_marked_slip(terminal: Terminal) -> None:
    terminal.printer.handle.run_out_halfway()
    reference = terminal.submit()
    terminal.print_until(lambda: terminal.job(reference).copy == 1)
    terminal.print_until(lambda: terminal.job(reference).reason == "paper_out")
    terminal.printer.handle.load_paper()
    terminal.print_until(lambda: terminal.job(reference).state is PrintState.PRINTED)
    assert [paper.name for paper in terminal.printer.handle.papers] == [f"holding-slip-{reference}-copy-1"]


def test_while_the_printer_holds_a_slip_for_paper_its_person_is_told_why(terminal: Terminal) -> None:
    told: list[str] = []

    def hold(document: Document, watch: Watch) -> Outcome:
        for status in (PrinterStatus((Reason.PAPER_OUT,)), PrinterStatus()):
            assert watch(status)
            told.append(terminal.job(reference).reason)
        return SimulatedPrinter.print(terminal.printer, document)

    terminal.printer.print = hold  # type: ignore[method-assign, assignment]
    reference = terminal.submit()
    terminal.print_until(lambda: terminal.job(reference).state is PrintState.PRINTED)
    assert told == ["paper_out", ""]


@pytest.mark.parametrize("story", ["run_out_halfway", "jam_halfway"])
def test_a_slip_that_stops_after_its_person_left_is_never_finished_and_staff_are_told(
    terminal: Terminal, story: str
) -> None:
    def leave(document: Document, watch: Watch) -> Outcome:
        terminal.kiosk.end()
        assert not watch(PrinterStatus())
        return SimulatedPrinter.print(terminal.printer, document)

    getattr(terminal.printer.handle, story)()
    terminal.printer.print = leave  # type: ignore[method-assign, assignment]
    terminal.submit()
    terminal.print_until(lambda: terminal.kiosk.health().incidents != ())
    assert "离开" in terminal.kiosk.health().incidents[0].sentence
    terminal.printer.handle.load_paper()
    assert not terminal.spooler.run_once()
    assert terminal.printer.handle.papers == ()


def test_the_thread_prints_for_the_real_machine(terminal: Terminal) -> None:
    worker = SpoolWorker(terminal.spooler, terminal.kiosk.subscribe, prepare=prepare)
    worker.start()
    try:
        reference = terminal.submit()
        end = time.monotonic() + 15
        while terminal.job(reference).state is not PrintState.PRINTED:
            assert time.monotonic() < end
            time.sleep(0.02)
    finally:
        worker.stop()
    assert len(terminal.printer.handle.papers) == 1
