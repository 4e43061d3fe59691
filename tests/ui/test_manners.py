"""A public screen: a finger that lies on it, fingers that tremble, a panel that stands still for days."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.support.applying import settled
from tests.support.machine import apply_for, queued, to_check
from tests.support.screen import Stage
from ui import input_watch
from ui.display import screen_called
from ui.manners import Cursor, Lock

CORNER = QPoint(900, 20)
"""In the header: nothing there."""


def middle(terminal: Stage, name: str) -> QPoint:
    item = terminal.finger.find(name)
    return item.mapToScene(item.boundingRect().center()).toPoint()


def strike_twice(terminal: Stage, name: str, pause: float) -> None:
    """Touch twice as a trembling hand does, without waiting for anything."""
    terminal.finger.settle()
    window, device, point = terminal.screen.window, terminal.finger._device, middle(terminal, name)
    for _ in range(2):
        QTest.touchEvent(window, device).press(0, point, window).commit()
        QTest.touchEvent(window, device).release(0, point, window).commit()
        end = time.monotonic() + pause
        while time.monotonic() < end:
            terminal.finger.settle()
    settled(terminal)
    settled(terminal)
    terminal.finger.settle()


def at_check(terminal: Stage) -> None:
    to_check(terminal.kiosk)


def at_submitted(terminal: Stage) -> None:
    apply_for(terminal.kiosk)


def at_guide(terminal: Stage) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_category("C13")
    terminal.kiosk.open_guide("IP-13-01")


def at_form(terminal: Stage) -> None:
    at_guide(terminal)
    terminal.kiosk.start_application()


def at_categories(terminal: Stage) -> None:
    terminal.kiosk.begin()


def at_items(terminal: Stage) -> None:
    terminal.kiosk.begin()
    terminal.kiosk.open_category("C13")


def at_pin(terminal: Stage) -> None:
    terminal.kiosk.open_staff()


def at_start(_terminal: Stage) -> None:
    """Nobody has touched it."""


@pytest.fixture(params=[0.08, 0.3], ids=["quickly", "slowly"])
def pause(request: pytest.FixtureRequest) -> float:
    """Seconds between the two."""
    return float(request.param)


@pytest.mark.parametrize(
    ("way", "step", "button", "then"),
    [
        (at_start, "START", "button_begin", "CATEGORIES"),
        (at_start, "START", "button_look_up", "LOOK_UP"),
        (at_start, "START", "button_staff", "STAFF_PIN"),
        (at_categories, "CATEGORIES", "tile_C13", "ITEMS"),
        (at_items, "ITEMS", "item_IP-13-01", "GUIDE"),
        (at_items, "ITEMS", "button_back", "CATEGORIES"),
        (at_guide, "GUIDE", "button_apply", "CONDITIONS"),
        (at_guide, "GUIDE", "button_back", "ITEMS"),
        (at_form, "FORM", "button_back", "GUIDE"),
        (at_check, "CHECK", "button_confirm", "SUBMITTED"),
        (at_submitted, "SUBMITTED", "button_show_progress", "PROGRESS"),
        (at_submitted, "SUBMITTED", "button_apply_again", "CATEGORIES"),
    ],
)
def test_a_double_tap_does_what_one_tap_does(  # noqa: PLR0917  the fixtures and one row of the table
    terminal: Stage, pause: float, way: Callable[[Stage], None], step: str, button: str, then: str
) -> None:
    way(terminal)
    terminal.wait_for_step(step)
    strike_twice(terminal, button, pause)
    terminal.wait_for_step(then)
    assert not terminal.finger.shows("trouble")
    assert len(queued(terminal.kiosk)) == (way in {at_check, at_submitted})


def test_a_finger_that_lies_on_the_glass_blocks_nobody(terminal: Stage) -> None:
    window, device = terminal.screen.window, terminal.finger._device
    QTest.touchEvent(window, device).press(7, CORNER, window).commit()
    for button, step in (("button_begin", "CATEGORIES"), ("tile_C13", "ITEMS"), ("item_IP-13-01", "GUIDE")):
        terminal.finger.find(button)
        terminal.finger.settle()
        point = middle(terminal, button)
        QTest.touchEvent(window, device).stationary(7).press(1, point, window).commit()
        QTest.touchEvent(window, device).stationary(7).release(1, point, window).commit()
        terminal.wait_for_step(step)
        time.sleep(0.5)
    QTest.touchEvent(window, device).release(7, CORNER, window).commit()


def test_a_finger_that_lies_on_a_button_for_minutes_presses_nothing_and_keeps_no_session(
    terminal: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(input_watch, "STUCK_MILLISECONDS", 50)
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    window, device, point = terminal.screen.window, terminal.finger._device, middle(terminal, "tile_C13")
    QTest.touchEvent(window, device).press(0, point, window).commit()
    time.sleep(0.1)
    for seconds in range(13):
        terminal.bench.clock.advance(10)
        QTest.touchEvent(window, device).move(0, point + QPoint(seconds % 2, 0), window).commit()
        terminal.finger.settle()
    terminal.wait_for_step("START")
    QTest.touchEvent(window, device).release(0, point, window).commit()


def test_the_cursor_goes_with_a_touch(terminal: Stage) -> None:
    window = terminal.screen.window
    cursor = Cursor(window, hidden=False)
    terminal.walk("button_begin")
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(window, CORNER)
    terminal.finger.wait_for("the cursor", lambda: window.cursor().shape() is Qt.CursorShape.ArrowCursor)
    window.removeEventFilter(cursor)


def test_a_locked_window_refuses_to_be_closed(terminal: Stage) -> None:
    lock = Lock(terminal.screen.window)
    asked = QCloseEvent()
    assert lock.eventFilter(terminal.screen.window, asked)
    assert not asked.isAccepted()
    terminal.screen.window.removeEventFilter(lock)


def test_an_output_that_is_not_connected_is_replaced_by_the_first(qapp: object) -> None:
    assert screen_called("HDMI-9") is QGuiApplication.primaryScreen()
    assert screen_called(QGuiApplication.primaryScreen().name()).name() == QGuiApplication.primaryScreen().name()


def test_the_start_screen_wanders_by_a_hair_and_every_other_stands(terminal: Stage) -> None:
    loader = terminal.screen.window.findChild(QQuickItem, "screen")
    timer = terminal.screen.window.findChild(QObject, "drift")
    timer.setProperty("interval", 1)
    terminal.finger.wait_for("another place", lambda: loader.x() != 0)
    timer.setProperty("interval", 60_000)
    assert abs(loader.x()) <= 3
    assert loader.width() == terminal.screen.window.width()
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    assert (loader.x(), loader.y()) == (0, 0)
