"""From the spool to paper: nothing twice, nothing lost, nothing for the next person."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import PrintState, StorageFull
from printing.document import Document
from printing.documents import draw
from printing.printers import (
    Failed,
    Outcome,
    Printed,
    PrinterStatus,
    Reason,
    SimulatedPrinter,
    Unknown,
    Watch,
    somebody_waits,
)
from printing.printers.folder import FolderPrinter
from printing.spooler import Spooler
from printing.worker import SpoolWorker
from tests.support.slips import HOLDING_SLIP, RECEIPT
from tests.support.spool import MemorySpool


@pytest.fixture
def spool() -> MemorySpool:
    return MemorySpool()


@pytest.fixture
def printer(tmp_path: Path) -> SimulatedPrinter:
    return SimulatedPrinter(FolderPrinter(tmp_path / "slips"))


@pytest.fixture
def spooler(spool: MemorySpool, printer: SimulatedPrinter) -> Spooler:
    return Spooler(spool, printer, draw)


def papers(printer: SimulatedPrinter) -> list[str]:
    return [paper.name for paper in printer.handle.papers]


def test_a_queued_slip_is_printed_once(spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler) -> None:
    job = spool.add(RECEIPT)
    assert spooler.run_once()
    assert not spooler.run_once()
    assert spool.job(job).state is PrintState.PRINTED
    assert papers(printer) == [f"receipt-{RECEIPT.reference}"]
    assert spool.printer == (True, [])


def test_slips_come_out_in_the_order_they_were_queued(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    spool.add(HOLDING_SLIP)
    spool.add(RECEIPT, copy=2)
    while spooler.run_once():
        pass
    assert papers(printer) == [f"holding-slip-{RECEIPT.reference}", f"receipt-{RECEIPT.reference}-copy-2"]


def test_with_an_empty_tray_the_slip_waits_and_comes_out_when_there_is_paper(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    job = spool.add(RECEIPT)
    printer.handle.empty_tray()
    spooler.run_once()
    assert (spool.job(job).state, spool.job(job).reason) == (PrintState.QUEUED, "paper_out")
    assert spool.printer == (False, ["paper_out"])
    assert spooler.seconds_until_due() == 1.0
    printer.handle.load_paper()
    assert not spooler.run_once()
    spool.now += 1
    assert spooler.run_once()
    assert spool.job(job).state is PrintState.PRINTED
    assert len(papers(printer)) == 1
    assert spool.printer == (True, [])


def test_a_slip_whose_person_has_left_never_comes_out(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    job = spool.add(RECEIPT)
    printer.handle.empty_tray()
    spooler.run_once()
    spool.end_session()
    printer.handle.load_paper()
    spool.now += 60
    assert not spooler.run_once()
    assert spool.job(job).state is PrintState.EXPIRED
    assert papers(printer) == []


@pytest.mark.parametrize("story", ["jam_halfway", "unplug_halfway"])
def test_a_slip_that_stopped_halfway_is_unknown_and_never_sent_again(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler, story: str
) -> None:
    job = spool.add(RECEIPT)
    getattr(printer.handle, story)()
    spooler.run_once()
    assert spool.job(job).state is PrintState.UNKNOWN
    printer.handle.clear_jam()
    printer.handle.plug()
    spool.now += 60
    assert not spooler.run_once()
    assert papers(printer) == []


def test_what_an_earlier_run_was_sending_is_unknown_and_never_sent_again(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    job = spool.add(RECEIPT, state=PrintState.SENDING)
    spooler.recover()
    assert not spooler.run_once()
    assert spool.job(job).state is PrintState.UNKNOWN
    assert papers(printer) == []


def test_a_roll_that_ends_in_the_middle_ends_in_one_whole_slip_that_says_it_is_a_copy(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    job = spool.add(RECEIPT)
    printer.handle.run_out_halfway()
    spooler.run_once()
    assert (spool.job(job).state, spool.job(job).reason) == (PrintState.FAILED, "paper_out")
    assert not spooler.run_once(), "it waits for paper"
    printer.handle.load_paper()
    spool.now += 1
    assert spooler.run_once()
    assert not spooler.run_once()
    assert papers(printer) == [f"receipt-{RECEIPT.reference}-copy-1"]


class Talkative:
    """A printer with a memory that says what a test lets it say."""

    def __init__(self, *, outcome: Outcome | None = None, remembered: Outcome | None = None) -> None:
        self.documents: list[Document] = []
        self._outcome = outcome or Printed()
        self._remembered = remembered

    def status(self) -> PrinterStatus:
        return PrinterStatus(warnings=(Reason.PAPER_LOW,))

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        self.documents.append(document)
        return self._outcome if watch(PrinterStatus((Reason.PAPER_OUT,))) else Unknown(Reason.PAPER_OUT)

    def became(self, job: str) -> Outcome | None:
        return self._remembered


@pytest.mark.parametrize(
    ("remembered", "state"),
    [(Printed(), PrintState.PRINTED), (Unknown(Reason.JAM), PrintState.UNKNOWN), (None, PrintState.UNKNOWN)],
)
def test_after_a_crash_the_printer_is_asked_and_a_person_where_it_does_not_know(
    spool: MemorySpool, remembered: Outcome | None, state: PrintState
) -> None:
    job = spool.add(RECEIPT, state=PrintState.SENDING)
    printer = Talkative(remembered=remembered)
    Spooler(spool, printer, draw).recover()
    assert spool.job(job).state is state
    assert printer.documents == []


def test_a_driver_that_breaks_when_asked_leaves_the_question_to_a_person(spool: MemorySpool) -> None:
    job = spool.add(RECEIPT, state=PrintState.SENDING)
    Spooler(spool, BrokenDriver(), draw).recover()
    assert spool.job(job).state is PrintState.UNKNOWN


def test_the_printer_knows_a_slip_by_the_name_of_its_job_alone(spool: MemorySpool) -> None:
    printer = Talkative()
    job = spool.add(RECEIPT)
    Spooler(spool, printer, draw).run_once()
    assert [document.label for document in printer.documents] == [job]


def test_a_printer_that_prints_for_somebody_else_lets_the_slip_wait(spool: MemorySpool) -> None:
    job = spool.add(RECEIPT)
    assert not Spooler(spool, Talkative(outcome=Failed(Reason.BUSY)), draw).run_once()
    assert (spool.job(job).state, spool.job(job).reason) == (PrintState.QUEUED, "busy")


def test_staff_see_the_empty_tray_while_the_printer_holds_the_slip_and_the_low_roll_after_it(
    spool: MemorySpool,
) -> None:
    noted: list[tuple[bool, tuple[str, ...]]] = []
    spool.note_printer = lambda ready, reasons: noted.append((ready, reasons))  # type: ignore[method-assign]
    spooler = Spooler(spool, Talkative(), draw)
    spool.add(RECEIPT)
    spooler.run_once()
    spooler.run_once()
    assert noted == [(True, ("paper_low",)), (False, ("paper_out",)), (True, ("paper_low",))]
    assert spool.held == ["paper_out"]


def test_a_fault_of_the_spool_while_a_slip_is_printed_does_not_give_it_up(
    spool: MemorySpool, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> bool:
        raise StorageFull("The disk is full; remove what is not needed.")

    spool.hold = spool.wanted = broken  # type: ignore[method-assign, assignment]
    job = spool.add(RECEIPT)
    Spooler(spool, Talkative(), draw).run_once()
    assert spool.job(job).state is PrintState.PRINTED
    assert "StorageFull" in caplog.text


def test_a_slip_held_by_the_printer_is_withdrawn_when_its_person_leaves(spool: MemorySpool) -> None:
    job = spool.add(RECEIPT)
    spool.session_ended = True
    Spooler(spool, Talkative(), draw).run_once()
    assert spool.job(job).state is PrintState.UNKNOWN


def test_a_folder_that_cannot_be_written_lets_the_slip_wait_with_the_reason(spool: MemorySpool, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder")
    job = spool.add(RECEIPT)
    Spooler(spool, FolderPrinter(tmp_path / "a file" / "slips"), draw).run_once()
    assert (spool.job(job).state, spool.job(job).reason) == (PrintState.QUEUED, "not_writable")
    assert spool.printer == (False, ["not_writable"])


def test_a_slip_that_cannot_be_drawn_fails_and_the_next_one_prints(
    spool: MemorySpool, printer: SimulatedPrinter, caplog: pytest.LogCaptureFixture
) -> None:
    def draw_receipts_only(slip: object, *, copy: int) -> Document:
        if slip is not RECEIPT:
            raise ValueError("张三丰 does not fit")
        return draw(RECEIPT, copy=copy)

    spooler = Spooler(spool, printer, draw_receipts_only)
    bad, good = spool.add(HOLDING_SLIP), spool.add(RECEIPT)
    while spooler.run_once():
        pass
    assert (spool.job(bad).state, spool.job(bad).reason) == (PrintState.FAILED, "not_drawn")
    assert spool.job(good).state is PrintState.PRINTED
    assert "ValueError" in caplog.text
    assert "张三丰" not in caplog.text


class BrokenDriver:
    """A driver that raises where it promised not to."""

    def __init__(self) -> None:
        self.sent = 0

    def status(self) -> PrinterStatus:
        return PrinterStatus()

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        self.sent += 1
        raise RuntimeError("the driver met a case of its own")

    def became(self, job: str) -> Outcome | None:
        raise RuntimeError("nor can it look back")


def test_a_driver_that_breaks_leaves_the_slip_unknown(spool: MemorySpool) -> None:
    driver = BrokenDriver()
    spooler = Spooler(spool, driver, draw)
    job = spool.add(RECEIPT)
    assert spooler.run_once()
    assert not spooler.run_once()
    assert spool.job(job).state is PrintState.UNKNOWN
    assert driver.sent == 1


def test_an_outcome_that_could_not_be_written_down_is_written_first_when_there_is_room(
    spool: MemorySpool, printer: SimulatedPrinter, spooler: Spooler
) -> None:
    job = spool.add(RECEIPT)
    spool.disk_is_full = True
    for _ in range(2):
        with pytest.raises(StorageFull):
            spooler.run_once()
    assert spool.job(job).state is PrintState.SENDING
    spool.disk_is_full = False
    assert not spooler.run_once()
    assert spool.job(job).state is PrintState.PRINTED
    assert len(papers(printer)) == 1


# -- the thread -------------------------------------------------------------------------------------------------


@pytest.fixture
def worker(spool: MemorySpool, spooler: Spooler) -> Iterator[SpoolWorker]:
    worker = SpoolWorker(spooler, spool.events.subscribe)
    yield worker
    worker.stop()


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def test_a_slip_queued_while_the_thread_sleeps_wakes_it(
    spool: MemorySpool, printer: SimulatedPrinter, worker: SpoolWorker
) -> None:
    worker.start()
    assert eventually(lambda: spool.printer == (True, [])), "it has looked at the printer and sleeps now"
    job = spool.add(RECEIPT)
    assert eventually(lambda: spool.job(job).state is PrintState.PRINTED, seconds=4)
    assert len(papers(printer)) == 1


def test_loading_paper_is_noticed_within_a_second_or_so(
    spool: MemorySpool, printer: SimulatedPrinter, worker: SpoolWorker
) -> None:
    printer.handle.empty_tray()
    job = spool.add(RECEIPT)
    worker.start()
    assert eventually(lambda: spool.job(job).reason == "paper_out")
    printer.handle.load_paper()
    spool.now += 1
    assert eventually(lambda: spool.job(job).state is PrintState.PRINTED, seconds=4)


def test_a_full_disk_does_not_end_the_thread(spool: MemorySpool, worker: SpoolWorker) -> None:
    spool.disk_is_full = True
    job = spool.add(RECEIPT)
    worker.start()
    assert eventually(lambda: spool.job(job).state is PrintState.SENDING)
    spool.disk_is_full = False
    assert eventually(lambda: spool.job(job).state is PrintState.PRINTED)


def test_the_thread_opens_the_book_and_loads_the_fonts_before_the_first_slip(
    spool: MemorySpool, spooler: Spooler
) -> None:
    prepared = threading.Event()
    job = spool.add(RECEIPT, state=PrintState.SENDING)
    worker = SpoolWorker(spooler, spool.events.subscribe, prepare=prepared.set)
    worker.start()
    assert prepared.wait(5)
    assert spool.job(job).state is PrintState.UNKNOWN
    worker.stop()


def test_a_thread_with_nothing_to_do_rests(spool: MemorySpool, printer: SimulatedPrinter) -> None:
    looks: list[float] = []

    class Watched:
        def status(self) -> PrinterStatus:
            looks.append(time.monotonic())
            return printer.status()

        def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
            return printer.print(document)

        def became(self, job: str) -> Outcome | None:
            return printer.became(job)

    printer.handle.empty_tray()
    worker = SpoolWorker(Spooler(spool, Watched(), draw), spool.events.subscribe)
    spool.add(RECEIPT)
    worker.start()
    assert eventually(lambda: len(looks) >= 1)
    time.sleep(0.5)
    worker.stop()
    assert len(looks) <= 4


def test_a_stopped_thread_ends_at_once_and_prints_nothing_more(
    spool: MemorySpool, printer: SimulatedPrinter, worker: SpoolWorker
) -> None:
    worker.start()
    began = time.monotonic()
    worker.stop()
    assert time.monotonic() - began < 2
    spool.add(RECEIPT)
    assert papers(printer) == []
