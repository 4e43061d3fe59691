"""The dev dock: a hand around the terminal, in a window of its own."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from stdnum.cn import ric

from kiosk import CameraHandle, CardReaderHandle, ScannerHandle, StickHandle, SystemClock
from kiosk.scans import read_pages
from printing.documents import draw, preview
from printing.printers import PrinterHandle, SimulatedPrinter, open_printer
from sync.cable import Cable
from tests.support.screen import Stage
from tests.support.slips import PROVEN_RECEIPT, RECEIPT
from ui.devdock import DevDock
from ui.devdock.dock import SAMPLE_CARD
from ui.rehearsal.finger import Finger


@dataclass
class World:
    cable: Cable
    printer: PrinterHandle
    card: CardReaderHandle
    scanner: ScannerHandle
    stick: StickHandle
    camera: CameraHandle
    clock: SystemClock
    device: SimulatedPrinter


@dataclass
class Hand:
    world: World
    finger: Finger
    terminal: Stage


@pytest.fixture
def hand(terminal: Stage, tmp_path: Path) -> Iterator[Hand]:
    device = SimulatedPrinter(open_printer(f"folder:{tmp_path}"))
    with socket.create_server(("127.0.0.1", 0)) as platform, Cable(*platform.getsockname()) as cable:
        world = World(
            cable=cable,
            printer=device.handle,
            card=CardReaderHandle(terminal.reader),
            scanner=ScannerHandle(terminal.scanner),
            stick=terminal.stick,
            camera=terminal.camera,
            clock=SystemClock(),
            device=device,
        )
        dock = DevDock(world, preview)
        dock.show(terminal.screen.window)
        assert dock.window is not None
        yield Hand(world, Finger(dock.window), terminal)
        dock.close()


def test_it_stands_beside_the_terminals_screen_and_never_on_it(hand: Hand) -> None:
    screen = hand.terminal.screen.window.geometry()
    assert not screen.intersects(hand.finger.window.geometry())


def test_it_follows_when_the_window_manager_moves_the_terminal(hand: Hand) -> None:
    terminal, dock = hand.terminal.screen.window, hand.finger.window
    terminal.setPosition(terminal.x() + 333, terminal.y() + 44)
    hand.finger.wait_for("the dock at its new place", lambda: dock.x() > terminal.geometry().right())
    assert not terminal.geometry().intersects(dock.geometry())


def test_the_cable_is_pulled_and_plugged_in(hand: Hand) -> None:
    hand.finger.tap("dock_cable")
    assert not hand.world.cable.plugged
    hand.finger.tap("dock_cable")
    assert hand.world.cable.plugged


@pytest.mark.parametrize(
    ("button", "fault"), [("dock_tray", "paper_out"), ("dock_cover", "cover_open"), ("dock_jam", "jam")]
)
def test_the_printer_is_troubled_and_mended(hand: Hand, button: str, fault: str) -> None:
    hand.finger.tap(button)
    assert hand.world.printer.faults == (fault,)
    hand.finger.tap(button)
    assert hand.world.printer.faults == ()


def test_a_card_laid_on_the_reader_reaches_the_look_up(hand: Hand) -> None:
    hand.terminal.walk("button_look_up")
    hand.terminal.wait_for_step("LOOK_UP")
    hand.finger.tap("dock_card")
    last_four = SAMPLE_CARD.id_no[-4:]
    session = hand.terminal.kiosk
    hand.finger.wait_for("the card", lambda: session.session.card_last_four == last_four)


def test_the_last_slip_held_before_the_scanner_reaches_the_look_up(hand: Hand) -> None:
    hand.world.device.print(draw(PROVEN_RECEIPT, copy=0))
    hand.terminal.walk("button_look_up")
    hand.terminal.wait_for_step("LOOK_UP")
    hand.finger.tap("dock_scan")
    hand.finger.wait_for("the scan", lambda: bool(hand.terminal.kiosk.session.sought))


def test_the_sample_card_is_synthetic_but_passes_the_check(hand: Hand) -> None:
    assert "样例" in SAMPLE_CARD.name
    assert ric.calc_check_digit(SAMPLE_CARD.id_no) == SAMPLE_CARD.id_no[-1]


def test_the_clock_is_moved_and_set_right(hand: Hand) -> None:
    hand.finger.tap("dock_clock_day")
    hand.finger.tap("dock_clock_hour")
    assert hand.world.clock.shift == timedelta(days=1, hours=1)
    hand.finger.tap("dock_clock_right")
    assert hand.world.clock.shift == timedelta()


def test_a_slip_that_came_out_is_shown(hand: Hand) -> None:
    hand.world.device.print(draw(RECEIPT, copy=0))
    paper = hand.finger.find("dock_paper_1")
    hand.finger.wait_for("the picture", lambda: paper.property("sourceSize").width() > 0)


def test_the_sample_stick_and_the_sample_paper_can_be_handed_in(hand: Hand) -> None:
    hand.finger.tap("dock_stick")
    hand.finger.tap("dock_camera")
    assert read_pages(hand.world.stick._stick.read("样例-material.pdf"))
    assert read_pages(hand.world.camera._camera.shoot())
    hand.finger.tap("dock_stick")
    hand.finger.tap("dock_camera")
    assert not hand.world.stick.plugged
    assert not hand.world.camera.laid
