"""What holds for every control of every browsing screen: large enough, apart, named, within the screen."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.support.machine import PIN
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible
from ui.app import Display, density

TOUCH_MM, GAP_MM = 12.7, 2.5
SMALL = (1366, 768)
WAYS = {
    "START": (),
    "CATEGORIES": ("button_begin",),
    "ITEMS": ("button_begin", "tile_C13"),
    "GUIDE": ("button_begin", "tile_C13", "item_IP-13-01"),
    "STAFF_PIN": ("button_staff",),
    "STAFF": ("button_staff", *(f"key_{digit}" for digit in PIN), "button_enter"),
}
"""What to touch to come to each screen."""


@pytest.fixture(params=[LANDSCAPE, UPRIGHT, SMALL], ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data", size=request.param) as made:
        yield made


@pytest.mark.parametrize("step", WAYS)
def test_every_control_is_large_apart_and_named(sized: Stage, step: str) -> None:
    sized.walk(*WAYS[step])
    sized.wait_for_step(step)
    window = sized.screen.window
    mm = density(Display(windowed=True, size=(window.width(), window.height())))
    controls = list(buttons(sized))
    assert controls
    for control in controls:
        name = control.objectName()
        assert name, control
        assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), name
        assert min(control.width(), control.height()) >= TOUCH_MM * mm, name
    fixed = [control for control in controls if control.objectName() != "button_more"]
    for one, other in combinations(fixed, 2):
        assert distance(place(one), place(other)) >= GAP_MM * mm - 1, (one.objectName(), other.objectName())


@pytest.mark.parametrize("step", WAYS)
def test_no_text_is_cut_off(sized: Stage, step: str) -> None:
    sized.walk(*WAYS[step])
    sized.wait_for_step(step)
    for item in visible(sized.page()):
        if item.inherits("QQuickText") and item.property("text"):
            text = item.property("text")
            assert not item.property("truncated"), text
            assert item.property("contentWidth") <= item.width() + 1, text
            assert item.property("contentHeight") <= item.height() + 1, text


@pytest.mark.parametrize("step", WAYS)
def test_nothing_sticks_out_of_the_screen_sideways(sized: Stage, step: str) -> None:
    sized.walk(*WAYS[step])
    sized.wait_for_step(step)
    width = sized.screen.window.width()
    for item in visible(sized.page()):
        if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton"):
            area = place(item)
            assert area.left() >= 0, item
            assert area.right() <= width + 1, (item, item.property("text"))


def buttons(sized: Stage) -> Iterator[QQuickItem]:
    """Yield what can be touched now."""
    for item in visible(sized.page()):
        if item.inherits("QQuickAbstractButton") and item.opacity() > 0:
            yield item


def place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def distance(one: QRectF, other: QRectF) -> float:
    """Return the wider of the horizontal and vertical gaps; negative when they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)
