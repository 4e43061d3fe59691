"""The keyboard on the real form: it comes with the field, never over it, and goes with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.support.applying import open_form
from tests.support.screen import LANDSCAPE, SMALL, UPRIGHT, Stage, place, stage

PERSON = "IP-01-02"


@pytest.fixture(params=[LANDSCAPE, UPRIGHT, SMALL], ids=lambda size: f"{size[0]}x{size[1]}")
def asked(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[Stage]:
    """Somebody before the question what he wants, with the keyboard ready."""
    with stage(tmp_path / "data", size=request.param) as made:
        made.screen.terminal.warm_up()
        made.screen.bridge.run(lambda: None)
        open_form(made, PERSON)
        yield made


def test_it_comes_with_the_field_beside_it_and_goes_when_it_is_folded(asked: Stage) -> None:
    field = asked.finger.find("field_/request")
    asked.walk("field_/request")
    for way in ("way_pinyin", "way_stroke", "way_ink", "way_symbols", "way_pinyin"):
        asked.walk(way)
        for name in (way, "key_space", "key_fold"):
            assert not place(asked.finger.find(name)).intersects(place(field)), (way, name)
            assert asked.screen.window.contentItem().boundingRect().contains(place(asked.finger.find(name))), name
    asked.walk("key_fold")
    assert not asked.finger.shows("key_q")
    asked.walk("field_/request")
    assert asked.finger.shows("key_q")


def test_what_is_picked_is_answered_and_a_keyboard_on_a_desk_goes_on_working(asked: Stage) -> None:
    asked.walk("field_/request", "key_s", "key_h", "key_a", "key_n", "key_g", "key_b", "key_i", "key_a", "key_o")
    asked.walk("candidate_0")
    QTest.keyClick(asked.screen.window, "A")
    asked.finger.settle()
    assert asked.text("field_/request") == "商标A"
    assert asked.screen.terminal.form.rows.rows[0].text == "商标A"


def test_the_next_person_sees_nothing_of_what_was_being_typed(asked: Stage) -> None:
    asked.walk("field_/request", "way_stroke", "key_h", "key_s")
    keyboard = asked.screen.terminal.keyboard
    asked.kiosk.end()
    asked.wait_for_step("START")
    assert (keyboard.way, keyboard.composition, keyboard.page.rows) == ("pinyin", "", ())
