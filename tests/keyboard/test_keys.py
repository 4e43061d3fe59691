"""What holds for every key in every way: large, apart, named, within its panel, and without the focus."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.support.keyboard import Desk, below, desk
from tests.support.screen import LANDSCAPE, UPRIGHT
from ui.keyboard.engines import Way

TOUCH_MM, GAP_MM = 12.7, 2.5
MM = 3.613
"""Pixels a millimetre of the theme as it is."""
TYPED = {Way.PINYIN: "shi", Way.STROKE: "pzh", Way.CODE: "4E00"}


@pytest.fixture(params=[LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
def sized(request: pytest.FixtureRequest, qapp: object) -> Iterator[Desk]:
    with desk(request.param) as made:
        yield made


@pytest.mark.parametrize("way", Way)
def test_every_key_is_large_apart_named_and_leaves_the_focus_alone(sized: Desk, way: Way) -> None:
    sized.keyboard.choose(way)
    sized.strike(TYPED.get(way, ""))
    sized.finger.settle()
    panel = sized.finger.find("panel")
    keys = [item for item in below(panel) if item.inherits("QQuickAbstractButton")]
    assert len(keys) > 8
    for key in keys:
        interface = QAccessible.queryAccessibleInterface(key)
        name = key.objectName()
        assert name
        assert interface.text(QAccessible.Text.Name).strip(), name
        assert interface.role() in {QAccessible.Role.Button, QAccessible.Role.PageTab}, name
        assert min(key.width(), key.height()) >= TOUCH_MM * MM, name
        assert place(panel).adjusted(-1, -1, 1, 1).contains(place(key)), name
    for one, other in combinations(keys, 2):
        assert distance(place(one), place(other)) >= GAP_MM * MM - 1, (one.objectName(), other.objectName())
    assert len({key.objectName() for key in keys}) == len(keys)


@pytest.mark.parametrize("way", Way)
def test_a_touch_on_a_key_leaves_the_focus_in_the_field(sized: Desk, way: Way) -> None:
    sized.keyboard.choose(way)
    sized.finger.settle()
    panel = sized.finger.find("panel")
    names = [key.objectName() for key in below(panel) if key.inherits("QQuickAbstractButton") and key.isEnabled()]
    for name in names:
        if not name.startswith(("way_", "key_enter", "key_fold")):
            sized.keyboard.drop()
            sized.finger.tap(name)
            assert sized.finger.find("field").hasActiveFocus(), name
            break


def place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def distance(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)
