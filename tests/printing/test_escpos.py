"""Thermal printers: a head on port 9100 and on a serial line that answers as real ones do, and is broken by hand."""

import random
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from escpos.printer import Dummy, Network
from PIL import Image

from kiosk import SettingsError
from printing.document import Document
from printing.documents import draw, raster
from printing.printers import Failed, Incomplete, Printed, PrinterStatus, Reason, Unknown, open_printer
from printing.printers.escpos import EscposPrinter, device_line, network_line
from printing.printers.escpos import line as lines
from printing.printers.escpos.commands import bands
from printing.printers.escpos.printer import Patience
from tests.support.print_shop import free_port
from tests.support.scanner import scanned
from tests.support.slips import RECEIPT
from tests.support.thermal_printer import ThermalPrinter, on_a_serial_line, on_the_network

QUICK = Patience(answer=0.3, look=0.02, slip=5.0)


@pytest.fixture(scope="module")
def slip() -> Document:
    return draw(RECEIPT)


@pytest.fixture
def head() -> ThermalPrinter:
    return ThermalPrinter()


@pytest.fixture
def undo() -> Iterator[ExitStack]:
    with ExitStack() as undo:
        yield undo


@pytest.fixture(params=["network", "serial"])
def printer(request: pytest.FixtureRequest, head: ThermalPrinter, undo: ExitStack) -> EscposPrinter:
    """The same head at either kind of line."""
    if request.param == "network":
        open_line = network_line("127.0.0.1", undo.enter_context(on_the_network(head)))
    else:
        open_line = device_line(Path(undo.enter_context(on_a_serial_line(head))), 38400)
    return EscposPrinter(open_line, raster, dots=576, patience=QUICK)


@pytest.fixture
def networked(head: ThermalPrinter, undo: ExitStack) -> EscposPrinter:
    port = undo.enter_context(on_the_network(head))
    return EscposPrinter(network_line("127.0.0.1", port), raster, dots=576, patience=QUICK)


def differing_dots(one: Image.Image, other: Image.Image) -> int:
    """Count the dots in which two pictures of the same size differ."""
    pairs = zip(one.convert("L").tobytes(), other.convert("L").tobytes(), strict=True)
    return sum(a != b for a, b in pairs)


# -- on paper ---------------------------------------------------------------------------------------------------


def test_a_slip_comes_out_as_it_was_drawn_and_is_cut_off_once(
    printer: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    assert printer.status() == PrinterStatus()
    assert printer.print(slip) == Printed()
    [paper] = head.slips
    drawn = raster(slip.pdf)
    differing = differing_dots(paper, drawn.crop((32, 0, 608, drawn.height)))
    assert differing <= 2, "dots set where this receipt happens to hold a command"
    assert scanned(paper) == RECEIPT.reference
    assert head.uncut == 0


def test_the_encoding_is_the_one_others_send_too() -> None:
    drawn = random.Random(7).randbytes(72 * 90).replace(b"\x10", b"\x18")
    picture = Image.frombytes("1", (576, 90), drawn, "raw", "1;I")
    theirs, other, ours = Dummy(), ThermalPrinter(), ThermalPrinter()
    theirs.profile.profile_data["media"]["width"]["pixels"] = 576
    theirs.image(picture, impl="bitImageRaster", center=False)
    for printer, data in ((other, theirs.output), (ours, b"".join(bands(picture)))):
        printer.take(data + b"\x1dVB\x00")
    assert differing_dots(other.slips[0], ours.slips[0]) == 0
    assert differing_dots(other.slips[0], picture) == 0


@pytest.mark.parametrize("command", [b"\x10\x14\x01\x00\x05", b"\x10\x04\x01", b"\x10\x05\x02"])
def test_a_picture_that_holds_a_command_by_chance_is_printed_and_not_obeyed(command: bytes) -> None:
    head = ThermalPrinter()
    dots = (b"\x00" * 20 + command).ljust(72, b"\x00") * 300
    picture = Image.frombytes("1", (576, 300), dots, "raw", "1;I")
    assert head.take(b"".join(bands(picture)) + b"\x1dVB\x00") == b""
    assert not head.drawer_opened
    assert differing_dots(head.slips[0], picture) == 300, "one dot more in each row, and nothing else"


def test_a_slip_wider_than_the_head_is_refused_before_anything_is_sent(slip: Document, undo: ExitStack) -> None:
    head = ThermalPrinter(dots=384)
    port = undo.enter_context(on_the_network(head))
    assert open_printer(f"escpos://127.0.0.1:{port}?paper=58").print(slip) == Failed(Reason.REFUSED)
    assert (head.slips, head.uncut) == ([], 0)


# -- how it stands ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ("paper out", PrinterStatus((Reason.PAPER_OUT,))),
        ("cover", PrinterStatus((Reason.COVER_OPEN,))),
        ("cutter", PrinterStatus((Reason.JAM,))),
        ("offline", PrinterStatus((Reason.STOPPED,))),
        ("paper low", PrinterStatus(warnings=(Reason.PAPER_LOW,))),
    ],
)
def test_a_head_says_what_is_wrong_before_anything_is_sent(
    networked: EscposPrinter, head: ThermalPrinter, slip: Document, fault: str, status: PrinterStatus
) -> None:
    head.set(fault)
    assert networked.status() == status
    outcome = networked.print(slip)
    assert outcome == (Failed(status.reasons[0]) if status.reasons else Printed())
    assert len(head.slips) == int(status.ready)
    head.mend(fault)
    assert networked.status() == PrinterStatus()


def test_others_read_the_same_from_the_head(head: ThermalPrinter, undo: ExitStack) -> None:
    other = Network("127.0.0.1", undo.enter_context(on_the_network(head)), timeout=2)
    undo.callback(other.close)
    seen = [(other.paper_status(), other.is_online())]
    for fault in ("paper low", "paper out"):
        head.set(fault)
        seen.append((other.paper_status(), other.is_online()))
    assert seen == [(2, True), (1, True), (0, False)]


def test_a_head_that_is_off_has_surely_printed_nothing(slip: Document) -> None:
    off = open_printer(f"escpos://127.0.0.1:{free_port()}")
    assert off.status() == PrinterStatus((Reason.UNREACHABLE,))
    assert off.print(slip) == Failed(Reason.UNREACHABLE)
    assert off.became("anything") is None
    assert open_printer("escpos:/dev/there-is-no-such-line").status() == PrinterStatus((Reason.UNREACHABLE,))


def test_a_mute_head_prints_and_a_person_looks_each_time(
    networked: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    head.silent = True
    assert networked.status() == PrinterStatus(warnings=(Reason.MUTE,))
    assert networked.print(slip) == Unknown(Reason.MUTE)
    networked.status()  # the head takes one line after the other
    assert len(head.slips) == 1


# -- in the middle ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fault", "reason"), [("paper out", Reason.PAPER_OUT), ("cover", Reason.COVER_OPEN)])
def test_what_a_head_cannot_finish_is_cleared_out_of_it_and_no_half_comes_later(
    printer: EscposPrinter, head: ThermalPrinter, slip: Document, fault: str, reason: Reason
) -> None:
    head.on_row = lambda row: head.set(fault) if row == 500 else None
    assert printer.print(slip) == Incomplete(reason)
    assert printer.status() == PrinterStatus((reason,))
    head.on_row = lambda row: None
    head.mend(fault)
    assert printer.print(slip) == Printed()
    [paper] = head.slips
    assert paper.height == raster(slip.pdf).height, "the whole of it, and nothing of the half before"


def test_a_slip_nobody_waits_for_any_more_is_cleared_out_of_the_head(
    networked: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    head.holds = True
    looks = iter(range(100))
    assert networked.print(slip, lambda status: next(looks) < 15) == Unknown(Reason.INTERRUPTED)
    head.holds = False
    assert networked.print(slip) == Printed()
    assert len(head.slips) == 1


def test_a_head_that_never_finishes_leaves_the_slip_unknown_and_keeps_nothing_of_it(
    head: ThermalPrinter, slip: Document, undo: ExitStack
) -> None:
    head.holds = True
    port = undo.enter_context(on_the_network(head))
    impatient = replace(QUICK, slip=0.1)
    printer = EscposPrinter(network_line("127.0.0.1", port), raster, dots=576, patience=impatient)
    assert printer.print(slip) == Unknown(Reason.INTERRUPTED)
    head.holds = False
    printer.status()
    assert (head.slips, head.uncut) == ([], 0)


def test_a_head_that_falls_silent_in_the_middle_leaves_the_slip_unknown(
    networked: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    head.on_row = lambda row: setattr(head, "silent", row >= 500 or head.silent)
    assert networked.print(slip) == Unknown(Reason.INTERRUPTED)


def test_a_cable_pulled_in_the_middle_leaves_the_slip_unknown(
    networked: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    def pull(row: int) -> None:
        if row == 500:
            raise ConnectionResetError

    head.on_row = pull
    assert networked.print(slip) == Unknown(Reason.UNREACHABLE)


def test_a_head_whose_buffer_is_full_does_not_hold_the_terminal_for_ever(
    slip: Document, undo: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "SEND_SECONDS", 0.2)
    stuck = threading.Event()

    class Stuck(ThermalPrinter):
        def take(self, data: bytes) -> bytes:
            if len(data) > 100:
                stuck.wait(30)
            return super().take(data)

    def big_picture(_pdf: bytes) -> Image.Image:
        return Image.new("1", (8000, 4000), 1)

    port = undo.enter_context(on_the_network(Stuck(dots=8000)))
    undo.callback(stuck.set)
    printer = EscposPrinter(network_line("127.0.0.1", port), big_picture, dots=8000, patience=QUICK)
    assert isinstance(printer.print(slip), Unknown)


def test_after_a_crash_half_a_picture_left_in_the_head_spoils_nobodys_slip(
    printer: EscposPrinter, head: ThermalPrinter, slip: Document
) -> None:
    head.take(b"".join(bands(raster(slip.pdf).crop((32, 0, 608, 600))))[:20_000])
    assert printer.became("the job that was being sent") is None
    assert printer.print(slip) == Printed()
    [paper] = head.slips
    assert paper.height == raster(slip.pdf).height


# -- addresses --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["escpos:", "escpos:usb", "escpos://", "escpos://printer:none", "escpos://p?colour=1"],
)
def test_a_wrong_address_of_a_thermal_printer_is_refused_with_the_remedy(address: str) -> None:
    with pytest.raises(SettingsError, match="Write printer ="):
        open_printer(address)


def test_a_serial_line_that_cannot_be_as_fast_says_so_as_unreachable(head: ThermalPrinter, undo: ExitStack) -> None:
    device = undo.enter_context(on_a_serial_line(head))
    assert open_printer(f"escpos:{device}?baud=38401").status() == PrinterStatus((Reason.UNREACHABLE,))
    assert open_printer(f"escpos:{device}?baud=19200").status() == PrinterStatus()
