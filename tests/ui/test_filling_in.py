"""Filling in a form with a finger: what is asked, when something is said about an answer, and in which words."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk import IdCard
from tests.support.applying import enter, headings, moved, open_form, row, settled
from tests.support.catalogue import example
from tests.support.machine import typed
from tests.support.scene import in_sight
from tests.support.screen import Stage

PERSON = "IP-01-02"
"""Contact and request."""
FEES = "IP-01-01"
PLEDGE = "IP-07-01"
GOOD_NUMBER = "150802199001011239"


def strike(terminal: Stage, text: str) -> None:
    """Type on the keyboard of a desk."""
    for character in text:
        QTest.keyClick(terminal.screen.window, character)
    terminal.finger.settle()


def to_agent(terminal: Stage) -> None:
    """Come to the page that asks for name, identity number and phone."""
    form = open_form(terminal, PERSON)
    terminal.finger.type("field_/request", "想了解怎么办理，请联系我。")
    terminal.walk("button_next")
    terminal.finger.wait_for("the next page", lambda: moved(terminal, form, "办理需求"))


def problem(terminal: Stage, pointer: str) -> str:
    settled(terminal)
    return row(terminal.screen.terminal.form, pointer).problem


def test_nothing_is_said_about_a_number_while_it_is_being_typed(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/id_no")
    strike(terminal, "150802")
    assert problem(terminal, "/agent/id_no") == ""
    assert "已输入 6 位，共 18 位" in terminal.texts()


def test_a_number_that_was_left_too_short_says_how_long_it_is(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/id_no")
    strike(terminal, "150802199001011")
    terminal.walk("field_/agent/mobile")
    assert problem(terminal, "/agent/id_no") == "居民身份证号码要18位，现在是15位"
    assert "居民身份证号码要18位，现在是15位" in terminal.texts()


def test_a_complete_number_is_judged_at_once_and_the_mended_one_is_forgiven_at_once(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/id_no")
    strike(terminal, GOOD_NUMBER[:-1] + "8")
    assert "有一位对不上" in problem(terminal, "/agent/id_no")
    QTest.keyClick(terminal.screen.window, Qt.Key.Key_Backspace)
    strike(terminal, "9")
    assert problem(terminal, "/agent/id_no") == ""


def test_a_field_nobody_touched_is_not_complained_about(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/id_no", "field_/agent/mobile", "field_/agent/name")
    assert [problem(terminal, pointer) for pointer in ("/agent/name", "/agent/id_no", "/agent/mobile")] == [""] * 3


def test_the_way_on_leads_to_the_one_thing_to_mend(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.finger.type("field_/agent/name", "测试人")
    terminal.finger.type("field_/agent/mobile", "13800009527")
    terminal.walk("button_next")
    terminal.finger.wait_for("a sentence", lambda: "请填写居民身份证号码" in terminal.texts())
    assert terminal.step() == "FORM"
    assert terminal.finger.find("field_/agent/id_no").hasActiveFocus()
    assert not terminal.finger.shows("problem_count")


def test_several_things_to_mend_are_summed_up_and_a_touch_leads_to_each(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("button_next")
    terminal.finger.find("problem_/agent/name")
    assert "还有 3 处要改" in terminal.texts()
    assert terminal.finger.find("problem_/agent/name").hasActiveFocus()

    terminal.walk("problem_/agent/mobile")
    mobile = terminal.finger.find("field_/agent/mobile")

    assert mobile.hasActiveFocus()
    assert in_sight(mobile)


def test_what_has_been_mended_leaves_the_summary(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("button_next")
    terminal.finger.type("field_/agent/mobile", "13800009527")
    terminal.finger.wait_for("one less", lambda: "还有 2 处要改" in terminal.texts())
    assert not terminal.finger.shows("problem_/agent/mobile")
    terminal.finger.type("field_/agent/id_no", GOOD_NUMBER)
    terminal.finger.type("field_/agent/name", "测试人")
    terminal.walk("field_/agent/mobile")
    terminal.finger.wait_for("nothing", lambda: not terminal.finger.shows("problem_count"))


def test_the_pad_offers_the_legal_characters_of_the_number_and_no_others(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/mobile")
    assert terminal.finger.count("key_[0-9A-Z.]$") == 10
    terminal.walk("field_/agent/id_no")
    assert terminal.finger.shows("key_X")
    assert terminal.finger.count("key_[0-9A-Z.]$") == 11
    terminal.walk("field_/agent/name")
    assert terminal.finger.count("key_[0-9A-Z.]$") == 0
    assert terminal.finger.shows("key_q")


def test_a_number_can_be_tapped_in_and_a_letter_in_a_phone_number_goes_nowhere(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/mobile", "key_1", "key_3", "key_8", "key_9", "key_erase", "key_0")
    strike(terminal, "x")
    assert terminal.text("field_/agent/mobile") == "1380"
    assert terminal.finger.find("field_/agent/mobile").hasActiveFocus()


def test_an_identity_card_fills_in_name_and_number(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.finger.type("field_/agent/name", "张")
    terminal.reader.read(IdCard("测试慕容人", GOOD_NUMBER))
    terminal.finger.wait_for("the name", lambda: terminal.text("field_/agent/name") == "测试慕容人")
    assert terminal.text("field_/agent/id_no") == GOOD_NUMBER


def test_typing_keeps_the_controls_of_the_page(terminal: Stage) -> None:
    to_agent(terminal)
    before = [terminal.finger.find(f"field_/agent/{name}") for name in ("name", "id_no", "mobile")]
    terminal.finger.type("field_/agent/name", "测试人")
    terminal.walk("field_/agent/id_no")
    strike(terminal, GOOD_NUMBER)
    terminal.walk("field_/agent/mobile")
    settled(terminal)
    assert before == [terminal.finger.find(f"field_/agent/{name}") for name in ("name", "id_no", "mobile")]


def test_an_answer_brings_up_the_question_that_depends_on_it(terminal: Stage) -> None:
    open_form(terminal, FEES)
    assert not terminal.finger.shows("field_/uscc")
    terminal.walk("choice_/applicant_type_enterprise", "field_/uscc")
    assert not terminal.finger.shows("field_/person_id")
    terminal.walk("choice_/applicant_type_person", "field_/person_id")
    assert not terminal.finger.shows("field_/uscc")


def test_a_second_tap_on_the_way_on_does_not_skip_a_page(terminal: Stage) -> None:
    form = open_form(terminal, PERSON)
    terminal.finger.type("field_/request", "想了解怎么办理，请联系我。")
    form.next()
    form.next()
    terminal.finger.wait_for("the next page", lambda: moved(terminal, form, "办理需求"))
    settled(terminal)
    assert form.pageTitle == "经办人"
    assert not any(one.problem for one in form.rows.rows)


def test_going_back_and_forth_keeps_everything(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/mobile")
    strike(terminal, "138")
    terminal.walk("button_back")
    terminal.finger.wait_for("the page before", lambda: terminal.finger.shows("field_/request"))
    assert terminal.text("field_/request") == "想了解怎么办理，请联系我。"
    terminal.walk("button_next")
    terminal.finger.wait_for("the page after", lambda: terminal.finger.shows("field_/agent/mobile"))
    assert terminal.text("field_/agent/mobile") == "138"


@pytest.fixture
def patents(terminal: Stage) -> Stage:
    """Stand on the page with the repeated group, the pages before it answered."""
    form = open_form(terminal, PLEDGE)
    answers = dict(typed(example("FORM-07-01")))
    for title in ("出质人", "质权人"):
        for field in form.rows.rows:
            if field.pointer in answers:
                enter(form, field, answers[field.pointer])
        settled(terminal)
        terminal.walk("button_next")
        terminal.finger.wait_for("the next page", lambda title=title: moved(terminal, form, title))
    return terminal


def test_another_entry_is_added_and_its_first_field_is_ready_to_type(patents: Stage) -> None:
    form = patents.screen.terminal.form
    patents.walk("button_add_/patents")
    patents.finger.wait_for("a second patent", lambda: headings(form) == 2)
    patents.finger.wait_for("focus", lambda: patents.finger.find("field_/patents/1/patent_no").hasActiveFocus())


def test_an_entry_taken_away_comes_back_with_everything_in_it(patents: Stage) -> None:
    form = patents.screen.terminal.form
    patents.walk("button_add_/patents")
    patents.finger.wait_for("focus", lambda: patents.finger.find("field_/patents/1/patent_no").hasActiveFocus())
    for index, number in enumerate(("202310000001.5", "85100001.2")):
        patents.walk(f"field_/patents/{index}/patent_no")
        strike(patents, number)
    patents.walk("button_remove_/patents_0")
    patents.finger.wait_for("one patent", lambda: headings(form) == 1)
    assert patents.text("field_/patents/0/patent_no") == "85100001.2"
    patents.walk("button_undo")
    patents.finger.wait_for("two patents", lambda: headings(form) == 2)
    settled(patents)
    assert [row(form, f"/patents/{n}/patent_no").text for n in (0, 1)] == ["202310000001.5", "85100001.2"]
    assert not patents.finger.shows("button_undo")


def test_a_date_is_typed_part_after_part_or_moved_from_today(patents: Stage) -> None:
    form = patents.screen.terminal.form
    patents.walk("field_/patents/0/patent_no")
    strike(patents, "202310000001.5")
    patents.walk("button_next", "field_/contract/signed_on")
    strike(patents, "20251103")
    assert row(form, "/contract/signed_on").text == "2025-11-03"
    patents.walk("field_/contract/due_on_up")
    assert row(form, "/contract/due_on").text == "2026-11-22"
    patents.walk("field_/contract/due_on_month_down")
    assert patents.text("field_/contract/due_on_month") == "10"


def test_a_day_that_is_not_in_the_calendar_is_pointed_out_when_left(patents: Stage) -> None:
    patents.walk("field_/patents/0/patent_no")
    strike(patents, "202310000001.5")
    patents.walk("button_next", "field_/contract/signed_on")
    strike(patents, "20250230")
    patents.walk("field_/contract/amount_wan")
    assert problem(patents, "/contract/signed_on") == "签订日期要填日历上有的年、月、日"


def test_a_key_costs_less_than_thirty_milliseconds_until_it_is_seen(terminal: Stage) -> None:
    to_agent(terminal)
    terminal.walk("field_/agent/name")
    frames: list[None] = []
    terminal.screen.window.frameSwapped.connect(lambda: frames.append(None))
    took = sorted(seconds_to_a_frame(terminal, frames, key) for key in "abcdefghij" * 4)
    assert took[int(len(took) * 0.95)] <= 0.030


def seconds_to_a_frame(terminal: Stage, frames: list[None], key: str) -> float:
    """Type one key and return the work of the screen's thread until a picture has been drawn after it.

    Working time and not the time on the wall, which on a machine busy with other tests says nothing.
    """
    terminal.finger.settle()
    frames.clear()
    started = time.thread_time()
    QTest.keyClick(terminal.screen.window, key)
    while not frames:
        QCoreApplication.processEvents()
    return time.thread_time() - started
