"""Handing materials in, with a finger: from the list to the pages and back."""

import pytest

from tests.support.applying import settled
from tests.support.hostile_files import pdf
from tests.support.machine import queued
from tests.support.screen import Stage
from tests.support.ways_of_applying import materials, pages


def count(terminal: Stage) -> int:
    return len(terminal.screen.terminal.pages.rows.rows)


@pytest.fixture
def at_pages(terminal: Stage) -> Stage:
    pages(terminal)
    return terminal


def test_pages_are_added_changed_and_handed_in_with_the_application(at_pages: Stage) -> None:
    assert "糊" in at_pages.screen.terminal.pages.rows.rows[1].hint
    second = at_pages.screen.terminal.pages.rows.rows[1].key
    at_pages.walk(f"turn_{second}", f"raise_{second}")
    at_pages.finger.wait_for("the other order", lambda: at_pages.screen.terminal.pages.rows.rows[0].key == second)
    at_pages.walk(f"remove_{second}")
    at_pages.finger.wait_for("one page less", lambda: count(at_pages) == 1)
    at_pages.walk("button_keep_pages")
    at_pages.wait_for_step("MATERIALS")
    assert at_pages.text("material_state_contract") == "已添加"
    at_pages.walk("button_materials_done")
    at_pages.wait_for_step("CHECK")
    at_pages.walk("button_confirm")
    at_pages.wait_for_step("SUBMITTED")
    assert len(queued(at_pages.kiosk)[0].files) == 1


def test_a_refused_file_says_why_and_the_pages_stay(at_pages: Stage) -> None:
    at_pages.camera.lay(pdf(password="secret"))
    at_pages.walk("button_shoot")
    assert "密码" in str(at_pages.finger.find("pages_refused").property("text"))
    settled(at_pages)
    assert count(at_pages) == 2


def test_a_stick_that_is_pulled_out_leaves_the_list(at_pages: Stage) -> None:
    at_pages.stick.pull()
    at_pages.finger.wait_for("an empty list", lambda: not at_pages.screen.terminal.pages.files.rows)
    assert at_pages.finger.find("stick_hint").isVisible()


def test_what_may_follow_is_put_off_and_taken_back(terminal: Stage) -> None:
    materials(terminal)
    terminal.walk("later_eval")
    terminal.finger.wait_for("later", lambda: terminal.text("material_state_eval") == "以后补")
    terminal.walk("later_eval")
    terminal.finger.wait_for("now", lambda: terminal.text("material_state_eval") == "还缺")


def test_what_is_missing_is_said_to_be_missing_on_the_check_page_too(terminal: Stage) -> None:
    materials(terminal)
    terminal.walk("button_materials_done")
    terminal.wait_for_step("CHECK")
    assert terminal.text("answer_material_contract") == "还缺"
