"""Two languages: switched wherever one is, nothing lost, gone with the person."""

from pathlib import Path

import pytest

from tests.support.applying import open_form, row
from tests.support.machine import ITEM
from tests.support.screen import Stage, stage


def switch(terminal: Stage) -> None:
    """Touch the language button and wait until the screen speaks the other language."""
    before = terminal.text("button_language")
    terminal.walk("button_language")
    terminal.finger.wait_for("the other language", lambda: terminal.text("button_language") != before)


def test_one_touch_speaks_english_and_another_chinese(terminal: Stage) -> None:
    assert terminal.text("button_begin") == "看指南、办事"
    switch(terminal)
    assert terminal.text("button_begin") == "Find a service"
    assert "Sunday, 22 November 2026" in terminal.texts()
    switch(terminal)
    assert terminal.text("button_begin") == "看指南、办事"


def test_the_middle_of_a_form_keeps_what_was_typed_its_problems_and_its_place(terminal: Stage) -> None:
    form = open_form(terminal, ITEM)
    while "/agent/id_no" not in {one.pointer for one in form.rows.rows}:
        for one in form.rows.rows:
            terminal.finger.type(f"field_{one.pointer}", "想了解怎么办理，请联系我。")
        page = form.pageTitle
        terminal.walk("button_next")
        terminal.finger.wait_for("the next page", lambda page=page: form.pageTitle != page)
    terminal.finger.type("field_/agent/name", "测试慕容人")
    terminal.finger.type("field_/agent/id_no", "150802199001011230")
    terminal.finger.wait_for("what is wrong", lambda: bool(row(form, "/agent/id_no").problem))
    terminal.finger.type("field_/agent/mobile", "1380000")
    before = terminal.finger.find("field_/agent/mobile")
    switch(terminal)
    assert row(form, "/agent/name").text == "测试慕容人"
    assert row(form, "/agent/mobile").text == "1380000"
    assert row(form, "/agent/id_no").text == "150802199001011230"
    assert row(form, "/agent/id_no").problem.endswith("one character does not fit; please compare it with the card")
    assert terminal.finger.find("field_/agent/mobile") is before
    assert before.property("text") == "1380000"


def test_what_was_typed_to_look_up_and_what_is_wrong_with_it_stay(terminal: Stage) -> None:
    terminal.walk("button_look_up")
    terminal.wait_for_step("LOOK_UP")
    terminal.finger.type("input_reference", "150800-M01")
    terminal.screen.terminal.lookUp.lookUp("150800-M01", "")
    terminal.finger.wait_for("what is wrong", lambda: terminal.screen.terminal.lookUp.lastFourProblem != "")
    switch(terminal)
    assert terminal.screen.terminal.lookUp.lastFourProblem == "Please enter the last four characters of the ID number"
    assert terminal.text("input_reference") == "150800-M01"


def test_the_next_person_finds_the_language_of_the_outlet(terminal: Stage) -> None:
    switch(terminal)
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_home")
    terminal.finger.wait_for("Chinese", lambda: terminal.finger.text("button_begin") == "看指南、办事")


def test_whoever_only_changed_the_language_and_left_takes_it_along(terminal: Stage) -> None:
    switch(terminal)
    terminal.bench.clock.advance(91)
    terminal.finger.wait_for("Chinese", lambda: terminal.text("button_begin") == "看指南、办事")


def test_an_outlet_may_speak_english_to_everybody(qapp: object, tmp_path: Path) -> None:
    with stage(tmp_path / "data", language="en") as terminal:
        assert terminal.text("button_begin") == "Find a service"
        assert terminal.text("button_language") == "中文"


def test_in_english_topics_have_english_names_and_guides_are_said_to_be_chinese(terminal: Stage) -> None:
    switch(terminal)
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert terminal.text("tile_C03") == "Trademark registration"
    assert terminal.text("chinese_only").startswith("Guides and forms are in Chinese")
    terminal.walk("tile_C13")
    terminal.wait_for_step("ITEMS")
    assert terminal.finger.shows("chinese_only")
    switch(terminal)
    assert not terminal.finger.shows("chinese_only")


@pytest.mark.parametrize("step", ["CATEGORIES", "START"])
def test_the_language_button_is_called_as_those_call_it_who_speak_it(terminal: Stage, step: str) -> None:
    if step != "START":
        terminal.walk("button_begin")
    terminal.wait_for_step(step)
    assert terminal.text("button_language") == "English"
    switch(terminal)
    assert terminal.text("button_language") == "中文"
