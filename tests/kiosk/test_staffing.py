"""The door of the staff corner."""

import pytest

from kiosk import Step
from tests.support.machine import PIN, Bench


def step(machine: Bench) -> Step:
    return machine.kiosk.session.step


def wrong(machine: Bench, times: int) -> None:
    for _ in range(times):
        assert machine.kiosk.enter_staff("9999") is False


def test_the_right_pin_opens_and_back_leads_to_the_start(machine: Bench) -> None:
    machine.kiosk.open_staff()
    assert machine.kiosk.enter_staff(PIN) is True
    assert step(machine) is Step.STAFF
    machine.kiosk.back()
    assert step(machine) is Step.START


def test_five_wrong_pins_close_the_door_for_a_minute_over_all_sessions(machine: Bench) -> None:
    machine.kiosk.open_staff()
    wrong(machine, 3)
    machine.kiosk.end()
    machine.kiosk.open_staff()
    wrong(machine, 2)
    assert machine.kiosk.staff_locked_seconds() == 60
    assert machine.kiosk.enter_staff(PIN) is False
    machine.clock.advance(60)
    assert machine.kiosk.staff_locked_seconds() == 0
    assert machine.kiosk.enter_staff(PIN) is True


@pytest.mark.parametrize("pin", ["", "abc", "１２３４", "0" * 1000])
def test_strange_pins_are_simply_wrong(machine: Bench, pin: str) -> None:
    machine.kiosk.open_staff()
    assert machine.kiosk.enter_staff(pin) is False
