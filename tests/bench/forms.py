"""A form of forty questions in the real window: how soon it stands, and how soon a key is seen."""

import time
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import Kiosk
from tests.bench.figures import Figure, percentile
from tests.bench.screens import drawn, standing, wait_for_frame
from tests.support.long_form import QUESTIONS, with_long_form
from tests.support.machine import CATALOGUE, ITEM
from tests.support.screen import Stage

OPENINGS, KEYS, FRAMES = 24, 240, 20
OPENED_MS, KEY_MS = 150.0, 30.0
SECOND_STRIKE_SECONDS = 0.6
"""So long after the last touch of the same place, nobody takes the next one for a double strike."""
TYPED = {
    "name_1": "farmer lin",
    "mobile_1": "13800009527",
    "code_1": "91350100M000100Y43",
    "sum_1": "1200.5",
    "day_1": "2026",
    "patent_1": "202310000001.5",
    "why_1": "a request in my own words",
    "numbers_1/0": "12345678",
}
"""What is typed where, key by key; each field is left for the next one, as people do."""


def figures() -> Iterator[Figure]:
    """Measure with software rendering at 1920×1080, all on one page and paged, as the engine does it."""
    for base, name in (("/all/", "on one page"), ("/", "by five to a page")):
        with standing() as terminal:
            terminal.kiosk.adopt(with_long_form(CATALOGUE, ITEM, one_page=base != "/"))
            own = percentile([drawn(terminal) for _ in range(FRAMES)], 0.95)
            yield _figure(f"touch → form of {QUESTIONS}, {name}, p95", _openings(terminal), own, OPENED_MS)
            yield _figure(f"key → seen, form of {QUESTIONS}, {name}, p95", _keys(terminal, base), own, KEY_MS)


def _figure(name: str, values: list[float], own: float, goal: float) -> Figure:
    value = percentile(values, 0.95)
    return Figure(name, value, "ms", "drawing the page once more, p95", own, f"≤ {goal:.0f} ms", value <= goal)


def _openings(terminal: Stage) -> list[float]:
    return [_opened(terminal) for _ in range(OPENINGS)]


def _opened(terminal: Stage) -> float:
    """Touch 申请 on the guide and wait for the frame with the form."""
    _to_guide(terminal.kiosk)
    terminal.wait_for_step("GUIDE")
    button = terminal.finger.find("button_apply")
    terminal.finger.settle()
    time.sleep(SECOND_STRIKE_SECONDS)
    point = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    window, device = terminal.screen.window, terminal.finger._device
    QTest.touchEvent(window, device).press(0, point, window).commit()
    terminal.finger.settle()
    lift = QTest.touchEvent(window, device).release(0, point, window)
    taken = wait_for_frame(window, lift.commit, lambda: _stands(terminal))
    terminal.finger.settle()
    terminal.kiosk.end()
    return taken


def _stands(terminal: Stage) -> bool:
    rows = terminal.screen.terminal.form.rows.rows
    return terminal.step() == "FORM" and terminal.page() is not None and len(rows) > 0


def _to_guide(kiosk: Kiosk) -> None:
    kiosk.begin()
    kiosk.open_guide(ITEM)


def _keys(terminal: Stage, base: str) -> list[float]:
    """Type into fields of every kind; each key is seen once its field shows another text."""
    _to_guide(terminal.kiosk)
    terminal.kiosk.start_application()
    terminal.wait_for_step("FORM")
    taken: list[float] = []
    while len(taken) < KEYS:
        for name, text in TYPED.items():
            if terminal.finger.shows(f"field_{base}{name}"):
                taken += _typed(terminal, f"field_{base}{name}", text)
    terminal.kiosk.end()
    return taken


def _typed(terminal: Stage, name: str, text: str) -> list[float]:
    """Touch a field, empty it, and type."""
    terminal.finger.tap(name)
    terminal.finger.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    terminal.finger.press(Qt.Key.Key_Delete)
    terminal.finger.settle()
    field = terminal.finger.find(name)
    return [_pressed(terminal, field, character) for character in text]


def _pressed(terminal: Stage, field: QQuickItem, character: str) -> float:
    window, before = terminal.screen.window, field.property("text")
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
    press = partial(QCoreApplication.sendEvent, window.focusObject(), event)
    return wait_for_frame(window, press, lambda: field.property("text") != before)
