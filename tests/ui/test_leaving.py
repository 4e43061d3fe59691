"""Who leaves with something filled in is asked first; who has nothing to lose is not."""

import pytest

from tests.support.applying import open_form
from tests.support.machine import to_check
from tests.support.screen import Stage

ITEM = "IP-01-02"
TYPED = "想了解怎么办理。"


@pytest.fixture
def asked(terminal: Stage) -> Stage:
    open_form(terminal, ITEM)
    terminal.finger.type("field_/request", TYPED)
    terminal.walk("button_home")
    terminal.finger.find("question_title")
    return terminal


def test_nothing_is_lost_by_a_wrong_touch(asked: Stage) -> None:
    asked.walk("button_keep")
    asked.finger.wait_for("the form again", lambda: not asked.finger.shows("question_title"))
    assert asked.step() == "FORM"
    assert asked.text("field_/request") == TYPED


def test_whoever_says_so_leaves_and_takes_everything_along(asked: Stage) -> None:
    asked.walk("button_confirm_question")
    asked.wait_for_step("START")
    assert not asked.kiosk.session.answers


def test_a_question_that_was_answered_can_be_asked_again(asked: Stage) -> None:
    asked.walk("button_keep", "button_home", "button_confirm_question")
    asked.wait_for_step("START")


def test_an_empty_form_is_left_without_a_question(terminal: Stage) -> None:
    open_form(terminal, ITEM)
    terminal.walk("button_home")
    terminal.wait_for_step("START")


def test_the_check_page_asks_too(terminal: Stage) -> None:
    to_check(terminal.kiosk)
    terminal.wait_for_step("CHECK")
    terminal.walk("button_home", "button_confirm_question")
    terminal.wait_for_step("START")


def test_what_was_handed_in_is_not_asked_about(terminal: Stage) -> None:
    to_check(terminal.kiosk)
    terminal.kiosk.confirm()
    terminal.wait_for_step("SUBMITTED")
    terminal.walk("button_apply_again")
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_home")
    terminal.wait_for_step("START")
