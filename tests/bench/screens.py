"""The screen itself: how soon it answers, changes and scrolls."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import Step
from tests.bench.figures import Figure, percentile
from tests.support.screen import Stage, stage

TOUCHES, CHANGES = 40, 40
TOUCH_MS, CHANGE_MS, FRAME_MS = 50.0, 120.0, 33.0
PATIENCE_SECONDS = 10.0
SCROLL_STEP, SCROLL_FRAMES = 25, 120


def figures() -> Iterator[Figure]:
    """Measure everything with software rendering at 1920×1080."""
    with standing() as terminal:
        own = percentile([drawn(terminal) for _ in range(TOUCHES)], 0.95)
        yield _figure("touch → changed picture, p95", _touches(terminal), own, TOUCH_MS)
        yield _figure("screen change, p95", _changes(terminal), own, CHANGE_MS)
        yield _scrolling(terminal, own)


@contextmanager
def standing() -> Iterator[Stage]:
    """Put a terminal up in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder) / "data") as terminal:
        terminal.finger.settle()
        yield terminal


def _figure(name: str, values: list[float], own: float, goal: float) -> Figure:
    value = percentile(values, 0.95)
    return Figure(name, value, "ms", "drawing the page once more, p95", own, f"≤ {goal:.0f} ms", value <= goal)


# --- answers ----------------------------------------------------------------------------------------------------------


def wait_for_frame(
    window: QQuickWindow, cause: Callable[[], object], stands: Callable[[], bool] = lambda: True
) -> float:
    """Return the milliseconds from `cause` to the end of the first frame that shows it."""
    frames: list[float] = []

    def note() -> None:
        if stands():
            frames.append(time.perf_counter())

    window.afterRendering.connect(note)
    began = time.perf_counter()
    cause()
    window.update()
    while not frames and time.perf_counter() - began < PATIENCE_SECONDS:
        QCoreApplication.processEvents()
    window.afterRendering.disconnect(note)
    return (frames[0] - began) * 1000 if frames else PATIENCE_SECONDS * 1000


def drawn(terminal: Stage) -> float:
    """Return the milliseconds that drawing what stands once more takes."""
    window = terminal.screen.window
    return wait_for_frame(window, window.contentItem().update)


def _touches(terminal: Stage) -> list[float]:
    """Put a finger down on a button and wait for the frame that shows it pressed."""
    window, device, taken = terminal.screen.window, terminal.finger._device, []
    for _ in range(TOUCHES):
        button = terminal.finger.find("button_begin")
        point = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        press = QTest.touchEvent(window, device).press(0, point, window)
        taken.append(wait_for_frame(window, press.commit, lambda button=button: bool(button.property("down"))))
        outside = QPointF(2, 2).toPoint()
        QTest.touchEvent(window, device).move(0, outside, window).commit()
        QTest.touchEvent(window, device).release(0, outside, window).commit()
        terminal.finger.settle()
    return taken


def _changes(terminal: Stage) -> list[float]:
    """Go from screen to screen; each stands when its first frame does."""
    kiosk, taken = terminal.kiosk, []
    steps = (
        (kiosk.begin, Step.CATEGORIES),
        (lambda: kiosk.open_category("C13"), Step.ITEMS),
        (lambda: kiosk.open_guide("IP-13-01"), Step.GUIDE),
        (kiosk.start_application, Step.FORM),
        (kiosk.end, Step.START),
    )
    while len(taken) < CHANGES:
        for command, step in steps:
            taken.append(change(terminal, command, step.name))
    return taken


def change(terminal: Stage, command: Callable[[], object], step: str) -> float:
    """Return the milliseconds from a command to the first frame of the step it leads to."""

    def stands() -> bool:
        return terminal.step() == step

    taken = wait_for_frame(terminal.screen.window, lambda: terminal.screen.bridge.run(command), stands)
    terminal.finger.settle()
    return taken


# --- scrolling --------------------------------------------------------------------------------------------------------


def _scrolling(terminal: Stage, own: float) -> Figure:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-01-01")
    terminal.wait_for_step("GUIDE")
    area = scroll_area(terminal.page())
    room = area.property("contentHeight") - area.height()
    frames = []
    for number in range(SCROLL_FRAMES):
        place = (number * SCROLL_STEP) % max(1.0, room)
        frames.append(wait_for_frame(terminal.screen.window, lambda place=place: area.setProperty("contentY", place)))
    return Figure(
        name="scrolling a guide, worst frame",
        value=max(frames),
        unit="ms",
        reference="drawing the page once more, p95",
        reference_value=own,
        goal=f"≤ {FRAME_MS:.0f} ms",
        met=max(frames) <= FRAME_MS,
    )


def scroll_area(item: QQuickItem | None) -> QQuickItem:
    """Return what scrolls on a page: the page itself or the first below it."""
    assert item is not None
    if item.inherits("QQuickFlickable"):
        return item
    return next(filter(None, (_found(child) for child in item.childItems())))


def _found(item: QQuickItem) -> QQuickItem | None:
    if item.inherits("QQuickFlickable"):
        return item
    return next(filter(None, (_found(child) for child in item.childItems())), None)
