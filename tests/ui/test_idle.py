"""Nobody is thrown out without a warning, and nobody's words stay behind."""

from PySide6.QtCore import Qt

from tests.support.screen import Stage

IDLE, COUNTDOWN = 90, 30


def test_an_untouched_session_is_asked_after_with_a_countdown(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert not terminal.finger.shows("countdown")
    terminal.bench.clock.advance(IDLE + 1)
    assert int(terminal.text("countdown")) >= 20


def test_any_touch_answers_and_presses_nothing_underneath(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.bench.clock.advance(IDLE + 1)
    terminal.finger.find("countdown")
    terminal.walk("tile_C01")
    terminal.finger.wait_for("the page again", lambda: not terminal.finger.shows("countdown"))
    assert terminal.step() == "CATEGORIES"


def test_the_answer_button_keeps_the_session(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.bench.clock.advance(IDLE + COUNTDOWN - 1)
    terminal.walk("button_stay")
    terminal.finger.wait_for("the page again", lambda: not terminal.finger.shows("countdown"))
    terminal.bench.clock.advance(IDLE - 1)
    assert terminal.step() == "CATEGORIES"


def test_without_an_answer_the_session_is_wiped_and_the_start_screen_is_back(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.bench.clock.advance(IDLE + COUNTDOWN + 1)
    terminal.wait_for_step("START")
    assert terminal.kiosk.session.id == ""
    assert not terminal.finger.shows("countdown")


def test_nobody_is_asked_after_on_the_start_screen(terminal: Stage) -> None:
    terminal.bench.clock.advance(10 * (IDLE + COUNTDOWN))
    terminal.finger.wait_for("a new look at the clock", lambda: "09:50" in terminal.texts())
    assert not terminal.finger.shows("countdown")


def test_a_key_counts_as_a_sign_of_life(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.bench.clock.advance(IDLE - 1)
    terminal.finger.press(Qt.Key.Key_Shift)
    terminal.bench.clock.advance(IDLE - 1)
    terminal.finger.settle()
    assert terminal.kiosk.idle().phase == "active"
