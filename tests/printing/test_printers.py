"""Printers on real folders and real full disks, and the stories people tell about simulated ones."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import SettingsError
from printing.document import Document
from printing.printers import (
    Failed,
    Printed,
    PrinterStatus,
    Reason,
    SimulatedPrinter,
    Unknown,
    open_printer,
)
from printing.printers.folder import FolderPrinter

SLIP = Document(b"%PDF a slip", "receipt-1")
LONG_SLIP = Document(b"x" * 600_000, "receipt-2")

Mount = Callable[[str], Path]


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Give a tmpfs of a given kind, or skip where this account may not mount one."""
    mounted: list[Path] = []

    def mounted_at(options: str) -> Path:
        place = tmp_path / f"disk-{len(mounted)}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("this account may not mount a small disk")
        mounted.append(place)
        return place

    yield mounted_at
    for place in mounted:
        subprocess.run(["umount", str(place)], check=True)


# -- a folder ---------------------------------------------------------------------------------------------------


def test_a_slip_printed_to_a_folder_is_a_whole_file_only_its_owner_may_read(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path / "made" / "on the way")
    assert printer.status().ready
    assert printer.print(SLIP) == Printed()
    [file] = printer.folder.iterdir()
    assert file.name == "receipt-1.pdf"
    assert file.read_bytes() == SLIP.pdf
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0


def test_a_second_slip_of_the_same_name_leaves_the_first_alone(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    for content in (b"first", b"second", b"third"):
        assert printer.print(Document(content, "receipt-1")) == Printed()
    assert (tmp_path / "receipt-1.pdf").read_bytes() == b"first"
    assert (tmp_path / "receipt-1-2.pdf").read_bytes() == b"second"
    assert (tmp_path / "receipt-1-3.pdf").read_bytes() == b"third"


def test_a_folder_below_a_file_cannot_be_written_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder")
    printer = FolderPrinter(tmp_path / "a file" / "slips")
    assert printer.status() == PrinterStatus((Reason.NOT_WRITABLE,))
    assert printer.print(SLIP) == Failed(Reason.NOT_WRITABLE)


def test_a_file_in_the_place_of_the_folder_says_not_writable(tmp_path: Path) -> None:
    (tmp_path / "slips").write_text("not a folder")
    assert FolderPrinter(tmp_path / "slips").status() == PrinterStatus((Reason.NOT_WRITABLE,))


def test_a_read_only_disk_says_not_writable(mount: Mount) -> None:
    printer = FolderPrinter(mount("size=1m,ro"))
    assert printer.status() == PrinterStatus((Reason.NOT_WRITABLE,))
    assert printer.print(SLIP) == Failed(Reason.NOT_WRITABLE)


def test_a_disk_that_is_nearly_full_says_so_before_anything_is_sent(mount: Mount) -> None:
    folder = mount("size=1m")
    (folder / "something else").write_bytes(b"x" * 900_000)
    assert FolderPrinter(folder).status() == PrinterStatus((Reason.DISK_FULL,))


def test_a_disk_that_fills_up_while_printing_fails_and_leaves_no_half_file(mount: Mount) -> None:
    folder = mount("size=1m")
    (folder / "something else").write_bytes(b"x" * 600_000)
    printer = FolderPrinter(folder)
    assert printer.status().ready
    assert printer.print(LONG_SLIP) == Failed(Reason.DISK_FULL)
    assert [file.name for file in folder.iterdir()] == ["something else"]
    (folder / "something else").unlink()
    assert printer.print(LONG_SLIP) == Printed()


def test_what_a_killed_run_left_half_written_is_gone_after_the_next_start(tmp_path: Path) -> None:
    (tmp_path / ".receipt-9.part").write_bytes(b"%PDF half")
    (tmp_path / "receipt-8.pdf").write_bytes(b"%PDF whole")
    FolderPrinter(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["receipt-8.pdf"]


# -- a simulated device and its handle --------------------------------------------------------------------------


@pytest.fixture
def printer(tmp_path: Path) -> SimulatedPrinter:
    return SimulatedPrinter(FolderPrinter(tmp_path))


@pytest.mark.parametrize(
    ("harm", "mend", "reason"),
    [
        ("empty_tray", "load_paper", Reason.PAPER_OUT),
        ("open_cover", "close_cover", Reason.COVER_OPEN),
        ("jam", "clear_jam", Reason.JAM),
        ("unplug", "plug", Reason.UNREACHABLE),
    ],
)
def test_what_a_hand_breaks_a_hand_can_mend(printer: SimulatedPrinter, harm: str, mend: str, reason: Reason) -> None:
    getattr(printer.handle, harm)()
    getattr(printer.handle, harm)()
    assert printer.status() == PrinterStatus((reason,))
    assert printer.print(SLIP) == Failed(reason)
    assert list(printer.handle.papers) == []
    getattr(printer.handle, mend)()
    getattr(printer.handle, mend)()
    assert printer.status().ready
    assert printer.print(SLIP) == Printed()
    assert list(printer.handle.papers) == [SLIP]


def test_two_faults_at_once_are_both_told(printer: SimulatedPrinter) -> None:
    printer.handle.empty_tray()
    printer.handle.open_cover()
    assert printer.status().reasons == (Reason.PAPER_OUT, Reason.COVER_OPEN)


@pytest.mark.parametrize(("story", "reason"), [("jam_halfway", Reason.JAM), ("unplug_halfway", Reason.UNREACHABLE)])
def test_a_fault_in_the_middle_of_a_slip_leaves_nobody_knowing(
    printer: SimulatedPrinter, story: str, reason: Reason
) -> None:
    getattr(printer.handle, story)()
    assert printer.status().ready
    assert printer.print(SLIP) == Unknown(reason)
    assert printer.status() == PrinterStatus((reason,))
    assert printer.handle.papers == ()


def test_the_fault_of_the_folder_behind_a_simulated_printer_shows_through(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("not a folder")
    printer = SimulatedPrinter(FolderPrinter(tmp_path / "a file" / "slips"))
    assert printer.status() == PrinterStatus((Reason.NOT_WRITABLE,))
    assert printer.print(SLIP) == Failed(Reason.NOT_WRITABLE)
    assert printer.handle.papers == ()


# -- addresses --------------------------------------------------------------------------------------------------


def test_a_folder_address_opens_that_folder(tmp_path: Path) -> None:
    for address in (f"folder:{tmp_path}", f"folder://{tmp_path}"):
        assert open_printer(address).print(SLIP) == Printed()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("address", ["", "lpt1", "carrier-pigeon://roof", "folder:", "folder:slips"])
def test_an_address_that_names_no_printer_is_refused_with_the_remedy(address: str) -> None:
    with pytest.raises(SettingsError, match='Write printer = "folder:/path'):
        open_printer(address)
