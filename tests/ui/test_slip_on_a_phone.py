"""Paper is impossible, and somebody takes the slip along on a phone."""

import pytest

from kiosk import Appearance, PrintState, Scheme
from tests.support.applying import settled
from tests.support.machine import apply_for
from tests.support.scanner import photographed, scanned
from tests.support.screen import Stage
from tests.support.ways_of_following import kept_here, neither_paper_nor_line, on_a_phone


@pytest.mark.parametrize("scheme", Scheme)
def test_a_phone_reads_the_code_from_the_glass_in_every_scheme(terminal: Stage, scheme: Scheme) -> None:
    on_a_phone(terminal)
    terminal.kiosk.change_appearance(Appearance(scheme=scheme))
    settled(terminal)
    code = scanned(photographed(terminal.screen.window.grabWindow()))
    assert code.startswith("https://platform.example/slips/")


def test_it_says_for_how_long_and_goes_when_that_is_over(terminal: Stage) -> None:
    on_a_phone(terminal)
    assert terminal.text("phone_code_left").startswith("还有15分钟")
    for _ in range(17):  # somebody is there all the time
        terminal.bench.clock.advance(50)
        terminal.kiosk.touch()
    terminal.finger.wait_for("the last minute", lambda: terminal.text("phone_code_left").startswith("还有1分钟"))
    terminal.bench.clock.advance(60)
    terminal.kiosk.touch()
    terminal.finger.wait_for("the end of it", lambda: not terminal.finger.shows("phone_code"))
    assert terminal.finger.shows("button_slip_on_phone")


def test_nobody_is_offered_it_while_the_paper_comes(terminal: Stage) -> None:
    apply_for(terminal.kiosk)
    terminal.wait_for_step("SUBMITTED")
    assert not terminal.finger.shows("button_slip_on_phone")
    claimed = terminal.kiosk.spool.claim()
    terminal.kiosk.spool.settle(claimed.job, PrintState.PRINTED)
    terminal.finger.find("button_print_again")
    assert not terminal.finger.shows("button_slip_on_phone")


def test_without_a_line_there_is_the_reference_to_write_down(terminal: Stage) -> None:
    neither_paper_nor_line(terminal)
    assert "记下来" in terminal.text("phone_trouble")
    assert terminal.kiosk.session.reference in terminal.texts()


def test_the_next_person_sees_nothing_of_it(terminal: Stage) -> None:
    on_a_phone(terminal)
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    terminal.bench.platform.away = False
    kept_here(terminal)
    assert terminal.finger.find("button_slip_on_phone")
    assert terminal.kiosk.session.on_phone is None
