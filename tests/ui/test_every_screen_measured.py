"""The measure of every screen (`make measure`, part of `make check`) would notice what it looks for."""

import pytest

from kiosk import Appearance, Scheme
from tests.support.applying import open_form
from tests.support.looks import EXTREMES, GLASSES, Look, looks, shown_as
from tests.support.machine import ITEM
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, visible
from tests.support.ways import WAYS

TITLE = "您要办哪方面的事？"
USUAL = Look(LANDSCAPE, Appearance())


@pytest.fixture
def spoilt(terminal: Stage) -> Stage:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    return terminal


def test_every_size_scheme_and_language_is_looked_at_on_both_usual_glasses() -> None:
    for glass in (LANDSCAPE, UPRIGHT):
        plain = {look.appearance for look in looks() if look.glass == glass and not look.pseudo}
        assert len([one for one in plain if not one.elder and not one.reach]) == 4 * 4 * 2
    assert {look.glass for look in looks()} == set(GLASSES)
    assert len(WAYS) > 30


def test_what_is_left_out_in_brief_is_said_by_others() -> None:
    every, brief = set(looks()), set(looks(briefly=True))
    assert brief < every
    assert {_colours(look) for look in every} == {_colours(look) for look in brief}
    ends = {look for look in every if look.appearance.text_size in EXTREMES}
    assert {_layout(look) for look in ends} <= {_layout(look) for look in brief}


def _colours(look: Look) -> tuple[object, ...]:
    return look.glass, look.appearance.scheme


def _layout(look: Look) -> tuple[object, ...]:
    shown = look.appearance
    return look.glass, shown.text_size, shown.language, shown.elder, shown.reach, look.pseudo


def test_what_is_right_on_one_glass_is_measured_anew_on_the_next(spoilt: Stage) -> None:
    for look in (USUAL, Look(UPRIGHT, Appearance(scheme=Scheme.CONTRAST)), USUAL):
        faults = shown_as(spoilt, look)
        assert faults.counted > 10
        assert faults.all() == []
        assert (spoilt.screen.window.width(), spoilt.screen.window.height()) == look.glass


def test_the_measure_finds_what_is_too_small_and_too_close(spoilt: Stage) -> None:
    spoilt.finger.find("button_back").setProperty("implicitHeight", 20)
    assert shown_as(spoilt, USUAL).small[0].startswith("button_back is")
    spoilt.finger.find("tile_C02").setY(spoilt.finger.find("tile_C01").y() + 125)
    assert any("tile_C01 and tile_C02" in found for found in shown_as(spoilt, USUAL).small)


def test_the_measure_finds_faint_and_clipped_text(spoilt: Stage) -> None:
    title = next(item for item in visible(spoilt.page()) if item.property("text") == TITLE)
    title.setProperty("color", "#999999")
    assert TITLE in shown_as(spoilt, USUAL).faint[0]
    title.setProperty("maximumLineCount", 1)
    title.setProperty("text", TITLE * 20)
    assert shown_as(spoilt, USUAL).clipped


def test_the_measure_finds_words_that_leave_their_button_or_the_window(spoilt: Stage) -> None:
    button = spoilt.finger.find("button_back")
    button.setWidth(60)
    assert "返回" in shown_as(spoilt, USUAL).clipped
    title = next(item for item in visible(spoilt.page()) if item.property("text") == TITLE)
    title.setY(-200)
    assert TITLE in shown_as(spoilt, USUAL).clipped


def test_the_measure_finds_a_field_that_is_hidden_while_one_types_in_it(terminal: Stage) -> None:
    open_form(terminal, ITEM)
    terminal.walk("field_/request")
    assert shown_as(terminal, USUAL).clipped == []
    field = terminal.finger.find("field_/request")
    area = field.parentItem()
    while not area.inherits("QQuickFlickable"):
        area = area.parentItem()
    area.setProperty("contentY", 2000)
    assert "the field field_/request" in shown_as(terminal, USUAL).clipped


def test_the_measure_finds_what_no_screen_reader_could_name(spoilt: Stage) -> None:
    spoilt.finger.find("tile_C01").setProperty("text", "")
    assert len(shown_as(spoilt, USUAL).unnamed) == 1
