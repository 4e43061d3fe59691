"""The way to the questions before a form, and to what comes of them."""

from tests.support.screen import Stage

WANTED = "IP-01-01"
"""An item that asks about conditions first."""


def conditions(terminal: Stage) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide(WANTED)
    terminal.wait_for_step("GUIDE")
    terminal.walk("button_apply")
    terminal.wait_for_step("CONDITIONS")
    terminal.walk("answer_0")
    terminal.finger.find("taken_0")


def conditions_not_met(terminal: Stage) -> None:
    conditions(terminal)
    terminal.walk("answer_1")
    terminal.finger.find("taken_1")
    terminal.walk("answer_2")
    terminal.finger.find("hindrance_1")
    terminal.walk("button_print_conditions")
    terminal.finger.find("slip_state")


ASKING = (conditions, conditions_not_met)
