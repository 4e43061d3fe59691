"""Five keys are enough: every screen, and one whole application, without a finger."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.support.applying import open_form, settled
from tests.support.five_keys import Keys
from tests.support.machine import SYNTHETIC, queued
from tests.support.screen import Stage
from ui.access.walking import DOUBLE_STRIKE_SECONDS

ME = SYNTHETIC["agent"]


@pytest.fixture
def keys(terminal: Stage) -> Keys:
    return Keys(terminal)


def test_a_whole_application_is_made_with_five_keys(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    keys.select("tile_C01", "ITEMS")
    keys.select("item_IP-01-02", "GUIDE")
    keys.on("FORM")
    keys.enter("field_/request", SYNTHETIC["request"])
    keys.on()
    for name, text in (("name", ME["name"]), ("id_no", ME["id_no"]), ("mobile", ME["mobile"])):
        keys.enter(f"field_/agent/{name}", text)
    keys.on("MATERIALS")
    keys.on("CHECK")
    keys.on("SUBMITTED")
    assert terminal.kiosk.session.reference
    assert [operation.body["applicant"] for operation in queued(terminal.kiosk)]


def test_a_keypad_is_entered_with_select_and_left_with_back(keys: Keys, terminal: Stage) -> None:
    keys.select("button_look_up", "LOOK_UP")
    keys.to("input_last_four")
    keys.press(Qt.Key.Key_Return)
    assert keys.here().startswith("key_")
    for character in "123X":
        keys.to(f"key_{character}")
        keys.press(Qt.Key.Key_Return)
    assert terminal.finger.find("input_last_four").property("text") == "123X"
    keys.press(Qt.Key.Key_Left)
    assert keys.here() == "input_last_four"


def test_back_and_next_are_heard_before_they_are_done(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    terminal.wait_for_step("CATEGORIES")
    keys.press(Qt.Key.Key_Left)
    assert keys.here() == "button_back"
    assert terminal.step() == "CATEGORIES"
    keys.press(Qt.Key.Key_Left)
    terminal.wait_for_step("START")


def test_the_place_of_the_keys_is_marked_and_in_sight_wherever_they_go(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    seen = []
    while not seen or keys.here() != seen[-1]:
        seen.append(keys.here())
        mark, stop = terminal.finger.find("focus_mark"), terminal.finger.find(seen[-1])
        ring, place = keys.place(mark), keys.place(stop)
        assert ring.contains(place), seen[-1]
        assert keys.place(terminal.screen.window.contentItem()).contains(place), seen[-1]
        keys.press(Qt.Key.Key_Down)
    assert len(seen) == len(set(seen)) == 23
    terminal.walk("button_back")
    assert not terminal.finger.shows("focus_mark")


def test_a_problem_takes_the_keys_to_its_field(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    keys.select("tile_C01", "ITEMS")
    keys.select("item_IP-01-02", "GUIDE")
    keys.on("FORM")
    keys.on()
    terminal.finger.wait_for("the field", lambda: keys.here() == "field_/request")


def test_the_countdown_keeps_the_keys_inside_and_any_key_is_an_answer(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    terminal.bench.clock.advance(100)
    terminal.finger.find("countdown")
    keys.press(Qt.Key.Key_Down)
    assert keys.here() == "button_stay"
    terminal.finger.wait_for("the page again", lambda: not terminal.finger.shows("countdown"))
    keys.press(Qt.Key.Key_Down)
    assert keys.here() == "button_search"


def test_a_key_held_down_or_struck_twice_selects_once(keys: Keys, terminal: Stage) -> None:
    keys.select("button_begin", "CATEGORIES")
    keys.to("tile_C01")
    time.sleep(DOUBLE_STRIKE_SECONDS)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    settled(terminal)
    time.sleep(0.1)
    terminal.wait_for_step("ITEMS")


def test_keys_in_a_text_stay_in_the_text(keys: Keys, terminal: Stage) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-01-02")
    terminal.kiosk.start_application()
    terminal.wait_for_step("FORM")
    terminal.finger.type("field_/request", "样例")
    keys.press(Qt.Key.Key_Left)
    assert terminal.finger.find("field_/request").property("cursorPosition") == 1
    assert QGuiApplication.focusObject() is not None


def test_a_word_is_written_in_pinyin_and_another_way_is_chosen_with_five_keys(keys: Keys, terminal: Stage) -> None:
    open_form(terminal, "IP-01-02")
    keys.to("field_/request")
    terminal.finger.wait_for("the dictionaries", lambda: terminal.finger.shows("key_q"))
    keys.press(Qt.Key.Key_Return)
    assert keys.here() == "way_pinyin"
    for letter in "shangbiao":
        keys.to(f"key_{letter}")
        keys.press(Qt.Key.Key_Return)
    terminal.finger.wait_for("a candidate", lambda: terminal.finger.shows("candidate_0"))
    keys.to("candidate_0")
    keys.press(Qt.Key.Key_Return)
    assert terminal.text("field_/request") == "商标"
    keys.to("way_digits")
    keys.press(Qt.Key.Key_Return)
    keys.to("key_1")
    keys.press(Qt.Key.Key_Return)
    assert terminal.text("field_/request") == "商标1"
    keys.press(Qt.Key.Key_Left)
    assert keys.here() == "field_/request"
