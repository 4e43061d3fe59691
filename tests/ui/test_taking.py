"""A draft is taken along with one touch and a plain question, and opened again by whoever holds its slip."""

from PySide6.QtCore import Qt

from kiosk import DraftSlip, Link
from tests.support.applying import settled
from tests.support.five_keys import Keys
from tests.support.machine import SYNTHETIC
from tests.support.screen import Stage
from tests.support.ways_of_applying import form_with_problems
from tests.support.ways_of_taking import kept, online, opening, opening_changed, taken

IDLE = 90


def test_one_touch_and_an_answer_hand_over_the_slip_and_the_form_goes_on(terminal: Stage) -> None:
    taken(terminal)
    code = terminal.text("draft_code")
    job = terminal.kiosk.papers.latest()
    assert job is not None
    assert isinstance(job.slip, DraftSlip)
    assert job.slip.code == code
    terminal.walk("button_go_on")
    terminal.wait_for_step("CHECK")


def test_without_a_line_the_question_says_so_and_trying_again_is_one_touch(terminal: Stage) -> None:
    terminal.kiosk.exchange.note_link(Link.OFFLINE)
    terminal.bench.platform.away = True
    form_with_problems(terminal)
    terminal.walk("button_take")
    assert "带不走" in terminal.text("question_title")
    terminal.walk("button_confirm_question")
    terminal.finger.wait_for("the question again", lambda: terminal.finger.shows("button_confirm_question"))
    assert terminal.step() == "FORM"

    terminal.bench.platform.away = False
    terminal.walk("button_confirm_question")
    terminal.wait_for_step("TAKEN")


def test_who_is_asked_whether_they_are_still_there_may_take_it_along(terminal: Stage) -> None:
    online(terminal)
    form_with_problems(terminal)
    terminal.bench.clock.advance(IDLE + 1)
    terminal.walk("button_take_idle")
    terminal.finger.wait_for("the question", lambda: not terminal.finger.shows("countdown"))
    terminal.walk("button_confirm_question")
    terminal.wait_for_step("TAKEN")


def test_what_cannot_be_done_now_is_not_offered_in_a_hurry(terminal: Stage) -> None:
    form_with_problems(terminal)
    terminal.bench.clock.advance(IDLE + 1)
    terminal.finger.find("countdown")
    assert not terminal.finger.shows("button_take_idle")


def test_a_typed_code_opens_the_form_filled_in(terminal: Stage) -> None:
    code = kept(terminal, SYNTHETIC)
    opening(terminal)
    terminal.finger.type("input_draft_code", code[:-1])
    terminal.walk("button_open_taken")
    terminal.finger.wait_for("what to do", lambda: "打不开" in " ".join(terminal.texts()))
    terminal.finger.type("input_draft_code", code)
    settled(terminal)
    assert len(terminal.finger.find("input_draft_code").property("text")) == 29
    terminal.walk("button_open_taken")
    terminal.finger.find("opening_lost")
    terminal.walk("button_open_taken")
    terminal.wait_for_step("FORM")


def test_a_draft_is_deleted_after_one_more_question(terminal: Stage) -> None:
    code = kept(terminal, SYNTHETIC)
    opening(terminal)
    terminal.finger.type("input_draft_code", code)
    terminal.walk("button_drop_taken", "button_keep")
    assert len(terminal.bench.platform.kept) == 1
    terminal.walk("button_drop_taken", "button_confirm_question")
    terminal.finger.find("opening_dropped")
    assert terminal.bench.platform.kept == {}


def test_the_slip_before_the_scanner_opens_it_from_the_start(terminal: Stage) -> None:
    code = kept(terminal, SYNTHETIC)
    terminal.scanner.tell(f"https://platform.example/drafts#{code}")
    terminal.wait_for_step("OPENING")
    terminal.finger.find("opening_again")


def test_what_has_changed_is_read_before_one_goes_on(terminal: Stage) -> None:
    opening_changed(terminal)
    assert terminal.finger.shows("opening_lost")
    terminal.walk("button_open_taken")
    terminal.wait_for_step("FORM")
    assert terminal.kiosk.session.answers


def test_it_is_taken_along_with_five_keys(terminal: Stage) -> None:
    online(terminal)
    form_with_problems(terminal)
    keys = Keys(terminal)
    keys.to("button_take")
    keys.press(Qt.Key.Key_Return)
    keys.to("button_confirm_question")
    keys.press(Qt.Key.Key_Return)
    terminal.wait_for_step("TAKEN")
