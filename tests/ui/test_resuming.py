"""After a power cut: the start screen offers what was being filled in, to whoever can show that it is theirs."""

from tests.support.screen import Stage
from tests.support.ways_of_applying import left_behind


def test_the_right_last_four_lead_back_into_the_form(terminal: Stage) -> None:
    left_behind(terminal)
    terminal.walk("button_open_draft")
    terminal.wait_for_step("RESUME")
    terminal.finger.type("input_last_four", "0000")
    terminal.walk("button_resume")
    terminal.finger.wait_for("what to do", lambda: "对不上" in " ".join(terminal.texts()))

    terminal.finger.type("input_last_four", "1239")
    terminal.walk("button_resume")

    terminal.wait_for_step("FORM")


def test_whoever_begins_something_else_makes_it_vanish(terminal: Stage) -> None:
    left_behind(terminal)
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.kiosk.end()
    terminal.wait_for_step("START")

    assert "button_open_draft" not in " ".join(terminal.texts())
    assert terminal.screen.terminal.draft.itemName == ""
