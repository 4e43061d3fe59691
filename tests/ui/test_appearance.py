"""How the screen is shown: changed anywhere, losing nothing, gone with the person; everything fits at every size."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk import Scheme, TextSize
from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.machine import ITEM, SYNTHETIC, typed
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible
from ui.app import Display, density

WAYS = {
    "START": (),
    "CATEGORIES": ("button_begin",),
    "ITEMS": ("button_begin", "tile_C13"),
    "LOOK_UP": ("button_look_up",),
}
SMALL = (1366, 768)
CAPITAL_PART = 0.733
"""Of the pixel size, in Noto Sans SC."""


@pytest.fixture
def upright(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data", size=UPRIGHT) as made:
        yield made


def place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def ground(terminal: Stage) -> str:
    colour = terminal.screen.window.property("color")
    assert isinstance(colour, QColor)
    return colour.name()


def scrolls(item: QQuickItem | None) -> bool:
    """Say whether `item` lies in something that scrolls."""
    return item is not None and (item.inherits("QQuickFlickable") or scrolls(item.parentItem()))


def touchable(terminal: Stage) -> list[QQuickItem]:
    return [item for item in visible(terminal.page()) if item.inherits("QQuickAbstractButton")]


def test_the_body_text_has_the_heights_people_were_promised(terminal: Stage) -> None:
    terminal.walk("button_display")
    millimetre = terminal.screen.window.property("pixelsPerMillimetre")
    for size, height in {"small": 3.8, "standard": 4.8, "large": 6.4, "largest": 8.5}.items():
        terminal.walk(f"size_{size}")
        terminal.finger.wait_for("the size", lambda size=size: terminal.kiosk.appearance.text_size == size)
        terminal.finger.settle()
        labels = visible(terminal.finger.find("size_small"))
        label = next(item for item in labels if item.inherits("QQuickText") and item.property("text") == "小")
        drawn = label.property("font").pixelSize() * CAPITAL_PART / millimetre
        assert drawn == pytest.approx(height, abs=0.15)


def test_on_a_larger_panel_of_as_many_pixels_a_millimetre_has_fewer_of_them() -> None:
    small, large = (density(Display(windowed=True, diagonal_mm=diagonal)) for diagonal in (546, 1092))
    assert small == pytest.approx(2 * large)


def test_a_scheme_chosen_in_the_middle_of_a_form_loses_nothing(terminal: Stage) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide(ITEM)
    terminal.kiosk.start_application()
    terminal.wait_for_step("FORM")
    pointer, request = next(typed(SYNTHETIC))
    terminal.finger.type(f"field_{pointer}", request)
    light = ground(terminal)
    terminal.walk("button_display", "scheme_dark", "size_largest", "button_close_display")
    terminal.finger.wait_for("dark colours", lambda: ground(terminal) != light)
    assert terminal.text(f"field_{pointer}") == request
    assert terminal.kiosk.session.answers["request"] == request
    assert terminal.step() == "FORM"


def test_the_next_person_finds_the_outlets_own(terminal: Stage) -> None:
    light = ground(terminal)
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_display", "scheme_contrast", "button_close_display")
    terminal.finger.wait_for("the contrast", lambda: ground(terminal) == "#000000")
    terminal.walk("button_home")
    terminal.wait_for_step("START")
    terminal.finger.wait_for("the outlet's colours", lambda: ground(terminal) == light)


def test_everything_goes_back_with_one_touch(terminal: Stage) -> None:
    light = ground(terminal)
    terminal.walk("button_display", "scheme_dark", "switch_elder")
    terminal.finger.wait_for("the elder view", lambda: terminal.kiosk.appearance.elder)
    terminal.walk("button_usual_display")
    terminal.finger.wait_for("the outlet's own", lambda: ground(terminal) == light)
    assert terminal.kiosk.appearance == terminal.kiosk.usual_appearance


def test_the_elder_view_calls_staff_from_every_page_and_the_page_waits(terminal: Stage) -> None:
    terminal.walk("button_display", "switch_elder", "button_close_display", "button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_call")
    assert terminal.text("help_call") == "这里需要帮忙"
    terminal.finger.wait_for("the call", lambda: terminal.kiosk.calling.standing is not None)
    assert terminal.text("help_told") == "正在通知工作人员，请稍等。"
    terminal.screen.terminal.call._patience.stop()
    terminal.screen.terminal.call.changed.emit()
    terminal.finger.wait_for("no promise", lambda: terminal.text("help_told") == "还没有通知到工作人员。")
    since = terminal.kiosk.calling.standing.since
    terminal.kiosk.exchange.note_call_heard(since, answered=False)
    terminal.finger.wait_for("the platform's answer", lambda: terminal.text("help_told").startswith("已经通知"))
    terminal.kiosk.exchange.note_call_heard(since, answered=True)
    terminal.finger.wait_for("somebody", lambda: terminal.text("help_told").startswith("工作人员已经知道"))
    terminal.walk("button_helped")
    terminal.finger.wait_for("nobody is called", lambda: terminal.kiosk.calling.standing is None)
    assert terminal.step() == "CATEGORIES"
    assert not terminal.finger.shows("help_call")


def shown_fields(terminal: Stage) -> list[str]:
    return [row.pointer for row in terminal.screen.terminal.form.rows.rows]


def test_the_elder_view_asks_one_question_at_a_time_and_switching_loses_nothing(terminal: Stage) -> None:
    open_form(terminal, ITEM)
    terminal.kiosk.answer("/request", SYNTHETIC["request"])
    terminal.walk("button_next")
    terminal.finger.wait_for("the next page", lambda: len(shown_fields(terminal)) == 3)
    terminal.finger.type("field_/agent/name", "测试慕容人")
    terminal.walk("button_display", "switch_elder", "button_close_display")
    terminal.finger.wait_for("one question", lambda: shown_fields(terminal) == ["/agent/name"])
    assert terminal.text("field_/agent/name") == "测试慕容人"
    assert terminal.page().property("title") == "经办人：第 1 问，共 3 问"
    assert not terminal.finger.shows("step_0")
    terminal.walk("button_next")
    terminal.finger.wait_for("the next question", lambda: shown_fields(terminal) == ["/agent/id_no"])
    terminal.finger.type("field_/agent/id_no", "1508")
    terminal.walk("button_back")
    terminal.finger.wait_for("the question before", lambda: shown_fields(terminal) == ["/agent/name"])
    terminal.walk("button_display", "switch_elder", "button_close_display")
    terminal.finger.wait_for("the whole page", lambda: len(shown_fields(terminal)) == 3)
    assert terminal.text("field_/agent/name") == "测试慕容人"
    assert terminal.text("field_/agent/id_no") == "1508"


def test_in_the_elder_view_a_removed_entry_comes_back_whole(qapp: object, tmp_path: Path) -> None:
    with stage(tmp_path / "data", elder_view=True) as terminal:
        open_form(terminal, "IP-03-01")
        for pointer, value in typed(example("FORM-03-01")):
            terminal.kiosk.answer(pointer, value)
        while shown_fields(terminal)[-1] != "/classes/0/goods":
            terminal.kiosk.next_page()
            settled(terminal)
        before = terminal.kiosk.session.answers["classes"]
        terminal.walk("button_add_/classes")
        terminal.finger.wait_for("the new entry", lambda: shown_fields(terminal)[-1] == "/classes/1/class_no")
        terminal.finger.type("field_/classes/1/class_no", "30")
        terminal.walk("button_remove_/classes_1")
        terminal.finger.wait_for("one entry", lambda: len(terminal.kiosk.session.answers["classes"]) == 1)
        terminal.walk("button_undo")
        terminal.finger.wait_for("both entries", lambda: len(terminal.kiosk.session.answers["classes"]) == 2)
        settled(terminal)
        assert terminal.kiosk.session.answers["classes"][0] == before[0]
        assert str(terminal.kiosk.session.answers["classes"][1]["class_no"]) == "30"


def test_where_keys_leave_no_room_below_the_field_is_seen_above_them_in_reach_view(upright: Stage) -> None:
    upright.walk("button_display", "switch_reach", "button_close_display")
    open_form(upright, ITEM)
    half = upright.screen.window.height() / 2
    assert place(upright.finger.find("field_/request")).top() >= half
    upright.walk("field_/request")
    upright.finger.wait_for("the field above", lambda: place(upright.finger.find("field_/request")).top() < half)
    assert place(upright.finger.find("key_q")).top() >= half
    upright.walk("key_fold")
    upright.finger.wait_for("the field below", lambda: place(upright.finger.find("field_/request")).top() >= half)


def test_a_panel_closes_with_the_session(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.walk("button_display")
    terminal.kiosk.end()
    terminal.wait_for_step("START")
    assert not terminal.finger.shows("button_close_display")


@pytest.mark.parametrize("step", WAYS)
def test_in_reach_view_everything_to_be_touched_is_in_the_lower_half(upright: Stage, step: str) -> None:
    upright.walk("button_display", "switch_reach", "button_close_display", *WAYS[step])
    upright.wait_for_step(step)
    upright.finger.wait_for("the reach view", lambda: upright.kiosk.appearance.reach)
    half = upright.screen.window.height() / 2
    assert touchable(upright)
    assert all(place(item).top() >= half for item in touchable(upright))


def test_the_panel_itself_can_be_reached(upright: Stage) -> None:
    upright.walk("button_display", "switch_reach")
    upright.finger.wait_for("the reach view", lambda: upright.kiosk.appearance.reach)
    upright.finger.settle()
    half = upright.screen.window.height() / 2
    assert place(upright.finger.find("button_close_display")).top() >= half
    assert place(upright.finger.find("size_small")).top() >= half


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT, SMALL], ids=str)
@pytest.mark.parametrize("look", ["small", "largest", "elder"])
@pytest.mark.parametrize("step", WAYS)
def test_nothing_is_cut_off_or_crowded_in_any_size(
    qapp: object, tmp_path: Path, size: tuple[int, int], look: str, step: str
) -> None:
    text_size = "small" if look == "small" else "largest"
    with stage(tmp_path / "data", size=size, text_size=text_size, elder_view=look == "elder") as terminal:
        terminal.walk(*WAYS[step])
        terminal.wait_for_step(step)
        for item in visible(terminal.page()):
            if item.inherits("QQuickText") and item.property("text") and item.opacity() > 0:
                text = item.property("text")
                assert not item.property("truncated"), text
                assert item.property("contentWidth") <= item.width() + 1, text
                assert place(item).left() >= 0, text
                assert place(item).right() <= size[0] + 1, text
        millimetre = terminal.screen.window.property("pixelsPerMillimetre")
        fixed = [item for item in touchable(terminal) if item.objectName() != "button_more"]
        for one, other in combinations(fixed, 2):
            if scrolls(one) == scrolls(other):
                assert not place(one).intersects(place(other)), (one.objectName(), other.objectName())
        assert all(min(item.width(), item.height()) >= 12.7 * millimetre for item in fixed)


def test_nothing_moves_in_calm(qapp: object, tmp_path: Path) -> None:
    with stage(tmp_path / "data", size=SMALL, scheme="calm", text_size="largest") as terminal:
        terminal.walk("button_begin")
        terminal.wait_for_step("CATEGORIES")
        area = terminal.finger.find("button_more").parentItem().parentItem()
        before = area.property("contentY")
        terminal.walk("button_more")
        assert area.property("contentY") > before


def test_every_choice_has_its_place_on_the_panel(terminal: Stage) -> None:
    terminal.walk("button_display")
    for name in (*(f"size_{size}" for size in TextSize), *(f"scheme_{scheme}" for scheme in Scheme)):
        assert terminal.finger.shows(name)
