"""IPP on real parts: `ippeveprinter` as the device, a private CUPS before it, and `ipptool` as the second opinion."""

import random
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import uuid4

import pytest
from PIL import Image

from kiosk import SettingsError
from printing.document import Document
from printing.documents import draw, pages
from printing.printers import Failed, Outcome, Printed, PrinterStatus, Reason, Unknown, open_printer
from printing.printers.ipp import IppPrinter
from printing.printers.ipp.client import IppClient, Refused
from printing.printers.ipp.following import Patience
from printing.printers.ipp.pwg import encode
from tests.support.print_shop import PrintShop, RealPrinter, RealQueue, free_port
from tests.support.pwg import pages_read_by_cups
from tests.support.slips import RECEIPT

pytestmark = pytest.mark.journey
QUICK = Patience(look=0.05, hold=20.0, silence=0.5, withdrawal=0.3)


def slip() -> Document:
    """Return a real receipt under a job name that no other test uses."""
    return replace(draw(RECEIPT), job=uuid4().hex)


class Watcher:
    """Somebody who watches a slip being printed, acts at the first sight of something, and may leave."""

    def __init__(self, act: Callable[[PrinterStatus], bool]) -> None:
        self.seen: list[PrinterStatus] = []
        self._act = act

    def __call__(self, status: PrinterStatus) -> bool:
        self.seen.append(status)
        return self._act(status)

    @property
    def reasons(self) -> set[Reason]:
        """Everything it has seen going wrong."""
        return {reason for status in self.seen for reason in status.reasons}


def ipptool(uri: str, test: str) -> str:
    """Return what the second opinion says about a printer."""
    command = ["ipptool", "-tv", uri, f"/usr/share/cups/ipptool/{test}"]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=20).stdout


@pytest.fixture(scope="module")
def device(shop: PrintShop) -> RealPrinter:
    return shop.printer()


@pytest.fixture(scope="module")
def queue(shop: PrintShop, device: RealPrinter) -> RealQueue:
    return shop.queue(device.uri)


@pytest.fixture
def printer(device: RealPrinter) -> IppPrinter:
    return IppPrinter(device.uri, patience=QUICK)


@pytest.fixture
def through_cups(queue: RealQueue) -> IppPrinter:
    return IppPrinter(queue.uri, patience=QUICK)


@pytest.fixture
def own_device(shop: PrintShop) -> Iterator[RealPrinter]:
    """A device that a test may switch off."""
    device = shop.printer()
    yield device
    device.kill()


# -- straight to the device -------------------------------------------------------------------------------------


def test_a_slip_reaches_the_device_byte_for_byte_and_once(device: RealPrinter, printer: IppPrinter) -> None:
    document = slip()
    assert printer.status() == PrinterStatus()
    assert printer.print(document) == Printed()
    assert device.paper(document.job) == document.pdf
    assert [line for line in device.tray if document.job in line] == [f"begin {document.job}", f"end {document.job}"]


def test_a_second_opinion_knows_the_job_by_the_same_name_and_nothing_about_a_person(
    device: RealPrinter, printer: IppPrinter
) -> None:
    document = slip()
    printer.print(document)
    jobs = ipptool(device.uri, "get-completed-jobs.test")
    assert f"job-name (nameWithoutLanguage) = {document.job}" in jobs
    assert "job-originating-user-name (nameWithoutLanguage) = hetao-kiosk" in jobs
    assert RECEIPT.reference not in jobs


def test_what_the_client_reads_is_what_the_second_opinion_reads(device: RealPrinter) -> None:
    said = ipptool(device.uri, "get-printer-attributes.test")
    attributes = IppClient(device.uri).printer()
    assert f"printer-uuid (uri) = {attributes['printer-uuid'][0]}" in said
    assert attributes["printer-state"] == (3,)
    assert "printer-state (enum) = idle" in said


@pytest.mark.parametrize(
    ("fault", "reason"),
    [("media-empty", Reason.PAPER_OUT), ("media-jam", Reason.JAM), ("cover-open", Reason.COVER_OPEN)],
)
def test_a_fault_in_the_middle_is_told_and_ends_in_one_whole_slip_when_it_is_mended(
    device: RealPrinter, printer: IppPrinter, fault: str, reason: Reason
) -> None:
    document = slip()
    device.break_(fault)

    def mend(status: PrinterStatus) -> bool:
        if reason in status.reasons and len(watcher.seen) > 1:
            device.mend(fault)
            watcher._act = lambda _status: True
        return True

    watcher = Watcher(mend)
    assert printer.print(document, watcher) == Printed()
    assert reason in watcher.reasons
    assert [line for line in device.tray if document.job in line] == [f"begin {document.job}", f"end {document.job}"]


def test_a_slip_nobody_waits_for_any_more_is_withdrawn_and_nobody_claims_it_was_printed(
    device: RealPrinter, printer: IppPrinter
) -> None:
    document = slip()
    device.break_("media-empty")
    try:
        assert printer.print(document, lambda status: not status.reasons) == Unknown(Reason.PAPER_OUT)
        assert "processing-to-stop-point" in ipptool(device.uri, "get-jobs.test") + ipptool(
            device.uri, "get-completed-jobs.test"
        )
        assert not printer.status().ready
    finally:
        device.mend("media-empty")
    assert_idle(printer)


def test_a_job_the_printer_aborts_is_unknown_because_half_of_it_may_be_out(
    device: RealPrinter, printer: IppPrinter
) -> None:
    device.break_("abort")
    try:
        assert printer.print(slip()) == Unknown(Reason.INTERRUPTED)
    finally:
        device.mend("abort")
    assert_idle(printer)


def test_while_it_prints_for_somebody_else_it_is_busy_and_takes_nothing(
    own_device: RealPrinter,
) -> None:
    own_device.take(1.0)
    IppClient(own_device.uri).print(slip())
    printer, document = IppPrinter(own_device.uri, patience=QUICK), slip()
    assert printer.status() == PrinterStatus((Reason.BUSY,))
    assert printer.print(document) == Failed(Reason.BUSY)
    assert all(document.job not in line for line in own_device.tray)


def test_a_printer_that_is_off_has_surely_printed_nothing(printer: IppPrinter) -> None:
    off = IppPrinter(f"ipp://localhost:{free_port()}/ipp/print")
    assert off.status() == PrinterStatus((Reason.UNREACHABLE,))
    assert off.print(slip()) == Failed(Reason.UNREACHABLE)
    assert off.became("anything") is None


def test_a_printer_switched_off_in_the_middle_leaves_nobody_knowing(own_device: RealPrinter) -> None:
    document = slip()
    own_device.take(30.0)
    printer = IppPrinter(own_device.uri, patience=QUICK)

    def cut(_status: PrinterStatus) -> bool:
        if own_device.tray:
            own_device.kill()
        return True

    assert printer.print(document, cut) == Unknown(Reason.UNREACHABLE)
    assert own_device.tray == [f"begin {document.job}"]


def test_a_printer_that_was_restarted_in_the_middle_does_not_pass_another_job_off_as_ours(
    own_device: RealPrinter,
) -> None:
    own_device.take(30.0)
    printer = IppPrinter(own_device.uri, patience=QUICK)

    def restart(_status: PrinterStatus) -> bool:
        own_device.kill()
        own_device.take(0.02)
        own_device.start()
        assert IppClient(own_device.uri).print(slip()) == 1, "it counts from the beginning again"
        return True

    assert printer.print(slip(), restart) == Unknown(Reason.INTERRUPTED)


def test_after_a_crash_the_printer_is_asked_by_the_job_name(device: RealPrinter, printer: IppPrinter) -> None:
    document = slip()
    printer.print(document)
    afresh = IppPrinter(device.uri, patience=QUICK)
    assert afresh.became(document.job) == Printed()
    assert afresh.became("a name it has never heard") is None


def test_a_slip_still_held_after_a_crash_is_withdrawn_from_the_next_person(own_device: RealPrinter) -> None:
    document = slip()
    own_device.break_("media-empty")
    IppClient(own_device.uri).print(document)
    assert IppPrinter(own_device.uri, patience=QUICK).became(document.job) == Unknown(Reason.PAPER_OUT)


def test_a_printer_without_pdf_gets_pictures_that_cups_reads_as_the_slip_we_drew(shop: PrintShop) -> None:
    raster_only, document = shop.printer("-f", "image/pwg-raster"), slip()
    try:
        assert open_printer(raster_only.uri).print(document) == Printed()
        [page] = pages_read_by_cups(raster_only.paper(document.job))
        [ours] = pages(document.pdf, 300)
        assert page.size == ours.size
        assert page.tobytes() == ours.tobytes()
    finally:
        raster_only.kill()


def test_pictures_of_every_kind_are_read_as_they_were_page_by_page(shop: PrintShop) -> None:
    die = random.Random(5)
    width, height = 301, 300
    noise = Image.frombytes("L", (width, height), die.randbytes(width * height))
    runs = Image.frombytes("L", (width, height), b"".join(bytes([row % 3]) * width for row in range(height)))
    steps = Image.frombytes("L", (width, height), bytes(at // 150 % 256 for at in range(width * height)))
    blank = Image.new("L", (width, 600), 255)
    drawn = [noise, runs, steps, blank]
    read = pages_read_by_cups(encode(drawn, dpi=203))
    assert [(page.size, page.tobytes()) for page in read] == [(page.size, page.tobytes()) for page in drawn]


def test_a_printer_that_takes_nothing_we_can_make_refuses_and_nothing_is_on_paper(shop: PrintShop) -> None:
    photos_only = shop.printer("-f", "image/jpeg")
    try:
        assert open_printer(photos_only.uri).print(slip()) == Failed(Reason.REFUSED)
        assert photos_only.tray == []
    finally:
        photos_only.kill()


# -- which printer it is ----------------------------------------------------------------------------------------


def test_another_device_at_the_same_address_gets_nothing(device: RealPrinter) -> None:
    said = str(IppClient(device.uri).printer()["printer-uuid"][0]).removeprefix("urn:uuid:")
    assert open_printer(f"{device.uri}#{said.upper()}").status() == PrinterStatus()
    other, document = open_printer(f"{device.uri}#{uuid4()}"), slip()
    assert other.status() == PrinterStatus((Reason.OTHER_PRINTER,))
    assert other.print(document) == Failed(Reason.OTHER_PRINTER)
    assert all(document.job not in line for line in device.tray)


def test_without_a_uuid_it_stays_with_the_first_and_says_what_to_write_down(
    device: RealPrinter, caplog: pytest.LogCaptureFixture
) -> None:
    printer = open_printer(device.uri)
    assert printer.status().ready
    assert printer.status().ready
    [record] = caplog.records
    assert str(IppClient(device.uri).printer()["printer-uuid"][0]).removeprefix("urn:uuid:") in record.getMessage()


@pytest.mark.parametrize("address", ["ipp:", "ipp:///ipp/print", "ipp://printer:none/x", "ipp://printer/x#not-a-uuid"])
def test_an_address_without_machine_or_with_a_wrong_uuid_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match="Write printer ="):
        open_printer(address)


# -- through CUPS -----------------------------------------------------------------------------------------------


def test_through_cups_the_device_still_gets_the_bytes_we_drew(device: RealPrinter, through_cups: IppPrinter) -> None:
    document = slip()
    assert through_cups.status() == PrinterStatus()
    assert through_cups.print(document) == Printed()
    assert device.paper(document.job) == document.pdf


def test_what_cups_calls_over_and_the_device_aborted_is_not_printed(
    device: RealPrinter, through_cups: IppPrinter
) -> None:
    device.break_("abort")
    try:
        assert isinstance(through_cups.print(slip()), Unknown)
    finally:
        device.mend("abort")
    assert_idle(through_cups)


def test_through_cups_an_empty_tray_is_seen_at_the_device(device: RealPrinter, through_cups: IppPrinter) -> None:
    document = slip()
    device.break_("media-empty")

    def load(status: PrinterStatus) -> bool:
        if status.reasons:
            device.mend("media-empty")
            watcher._act = lambda _status: True
        return True

    watcher = Watcher(load)
    assert through_cups.print(document, watcher) == Printed()
    assert watcher.reasons == {Reason.PAPER_OUT}
    assert through_cups.status() == PrinterStatus(), "what the queue heard last is not held against it"


def test_a_cups_that_dies_in_the_middle_leaves_one_slip_at_most_and_nobody_guessing(
    shop: PrintShop, own_device: RealPrinter
) -> None:
    queue, document = shop.queue(own_device.uri), slip()
    own_device.take(1.0)
    printer = IppPrinter(queue.uri, patience=QUICK)

    def crash(_status: PrinterStatus) -> bool:
        if own_device.tray:
            queue.kill()
        return True

    assert printer.print(document, crash) == Unknown(Reason.UNREACHABLE)
    queue.start()
    assert printer.became(document.job) is None
    assert printer.print(other := slip()) == Printed()
    assert own_device.tray == [f"{what} {job}" for job in (document.job, other.job) for what in ("begin", "end")]
    queue.kill()


def test_a_halted_queue_says_so_before_anything_is_sent(shop: PrintShop, device: RealPrinter) -> None:
    queue = shop.queue(device.uri)
    queue.pause()
    assert IppPrinter(queue.uri).status() == PrinterStatus((Reason.STOPPED,))
    queue.kill()


# -- what is no printer -----------------------------------------------------------------------------------------


def test_a_printer_that_refuses_says_with_which_word(device: RealPrinter) -> None:
    with pytest.raises(Refused, match="0x0406"):
        IppClient(device.uri).job(987654)


def assert_idle(printer: IppPrinter) -> None:
    """Wait until the device is done with what a test left it."""
    deadline = 100
    while not printer.status().ready and deadline:
        deadline -= 1
        subprocess.run(["sleep", "0.05"], check=True)
    outcome: Outcome = printer.print(slip())
    assert outcome == Printed()
