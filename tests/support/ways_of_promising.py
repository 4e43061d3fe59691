"""The way to every page of a commitment, from what it is about to its paper."""

from kiosk import (
    PrintState,
)
from tests.support.applying import settled
from tests.support.committing import INK, NUMBER, read_all, sign, to_commitment
from tests.support.screen import Stage


def promised(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    terminal.kiosk.back()
    terminal.wait_for_step("MATERIALS")


def commitment(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    terminal.wait_for_step("COMMITMENT")
    settled(terminal)


def commitment_barred(terminal: Stage) -> None:
    terminal.bench.platform.barred.add(NUMBER)
    commitment(terminal)
    terminal.walk("button_begin_reading")
    terminal.finger.find("commitment_barred")


def commitment_clause(terminal: Stage) -> None:
    terminal.bench.platform.away = True
    commitment(terminal)
    terminal.kiosk.commitments.begin_reading()
    for _ in range(2):
        terminal.kiosk.commitments.read_on()
    settled(terminal)
    terminal.finger.find("button_read_on")


def commitment_to_sign(terminal: Stage) -> None:
    to_commitment(terminal.kiosk)
    read_all(terminal.kiosk)
    terminal.wait_for_step("COMMITMENT")
    settled(terminal)
    write(terminal)


def write(terminal: Stage) -> None:
    """Write on the pad, as a finger does."""
    ink = terminal.screen.terminal.commitment.ink
    for stroke in INK.strokes:
        for point in stroke:
            ink.draw(*point)
        ink.lift()


def commitment_printed(terminal: Stage) -> None:
    sign(terminal.kiosk)
    terminal.kiosk.confirm()
    for _ in range(2):
        terminal.bench.clock.advance(3)
        job = terminal.kiosk.spool.claim()
        if job:
            terminal.kiosk.spool.settle(job.job, PrintState.PRINTED)
    terminal.wait_for_step("SUBMITTED")
    settled(terminal)


PROMISING = (promised, commitment, commitment_barred, commitment_clause, commitment_to_sign, commitment_printed)
