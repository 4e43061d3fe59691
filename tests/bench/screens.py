"""The screen itself: how soon it stands, answers, changes and scrolls, and what it needs to remember."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPointF, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk import Step
from tests.bench.figures import Figure, percentile
from tests.bench.start import BARE
from tests.support.machine import PIN, to_check
from tests.support.screen import Stage, stage

ROUNDS, TOUCHES, CHANGES, VISITS, SETTLED = 3, 40, 40, 100, 20
FIRST_FRAME_RATIO, TOUCH_MS, CHANGE_MS, FRAME_MS, MEMORY_MB, GROWTH_PERCENT = 1.5, 50.0, 120.0, 33.0, 200.0, 3.0
OWN = (
    "import sys; from pathlib import Path; from tests.bench.screens import first_frame; first_frame(Path(sys.argv[1]))"
)
PATIENCE_SECONDS = 10.0
LIFE_MS = 20
SCROLL_STEP, SCROLL_FRAMES = 25, 120
PAGE = os.sysconf("SC_PAGE_SIZE")


def figures() -> Iterator[Figure]:
    """Measure everything with software rendering at 1920×1080."""
    with _terminal() as terminal:
        yield from _memory(terminal)
    yield _first_frame()
    with _terminal() as terminal:
        own = percentile([_drawn(terminal) for _ in range(TOUCHES)], 0.95)
        yield _figure("touch → changed picture, p95", _touches(terminal), own, TOUCH_MS)
        yield _figure("screen change, p95", _changes(terminal), own, CHANGE_MS)
        yield _scrolling(terminal, own)


@contextmanager
def _terminal() -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder) / "data") as terminal:
        terminal.finger.settle()
        yield terminal


def _figure(name: str, values: list[float], own: float, goal: float) -> Figure:
    value = percentile(values, 0.95)
    return Figure(name, value, "ms", "drawing the page once more, p95", own, f"≤ {goal:.0f} ms", value <= goal)


# --- first frame ------------------------------------------------------------------------------------------------------


def first_frame(folder: Path) -> None:
    """Show the terminal in this process until its first frame stands."""
    with stage(folder) as terminal:
        _wait_for_frame(terminal.screen.window, lambda: None)


def _first_frame() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        own = [_process(OWN, f"{folder}/{number}") for number in range(ROUNDS)]
    bare = [_process(BARE) for _ in range(ROUNDS)]
    value, reference = percentile(own, 0.5), percentile(bare, 0.5)
    return Figure(
        name="process → first frame of the start screen",
        value=value,
        unit="ms",
        reference="a bare QML window's whole process",
        reference_value=reference,
        goal=f"≤ {FIRST_FRAME_RATIO} ×",
        met=value <= FIRST_FRAME_RATIO * reference,
    )


def _process(code: str, *arguments: str) -> float:
    began = time.perf_counter()
    environment = os.environ | {"QT_QUICK_BACKEND": "software"}
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment)
    return (time.perf_counter() - began) * 1000


# --- answers ----------------------------------------------------------------------------------------------------------


def _wait_for_frame(
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


def _drawn(terminal: Stage) -> float:
    window = terminal.screen.window
    return _wait_for_frame(window, window.contentItem().update)


def _touches(terminal: Stage) -> list[float]:
    """Put a finger down on a button and wait for the frame that shows it pressed."""
    window, device, taken = terminal.screen.window, terminal.finger._device, []
    for _ in range(TOUCHES):
        button = terminal.finger.find("button_begin")
        point = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        press = QTest.touchEvent(window, device).press(0, point, window)
        taken.append(_wait_for_frame(window, press.commit, lambda button=button: bool(button.property("down"))))
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
            taken.append(_change(terminal, command, step.name))
    return taken


def _change(terminal: Stage, command: Callable[[], object], step: str) -> float:
    def stands() -> bool:
        return terminal.step() == step

    taken = _wait_for_frame(terminal.screen.window, lambda: terminal.screen.bridge.run(command), stands)
    terminal.finger.settle()
    return taken


# --- scrolling --------------------------------------------------------------------------------------------------------


def _scrolling(terminal: Stage, own: float) -> Figure:
    terminal.kiosk.begin()
    terminal.kiosk.open_guide("IP-01-01")
    terminal.wait_for_step("GUIDE")
    area = _scroll_area(terminal.page())
    room = area.property("contentHeight") - area.height()
    frames = []
    for number in range(SCROLL_FRAMES):
        place = (number * SCROLL_STEP) % max(1.0, room)
        frames.append(_wait_for_frame(terminal.screen.window, lambda place=place: area.setProperty("contentY", place)))
    return Figure(
        name="scrolling a guide, worst frame",
        value=max(frames),
        unit="ms",
        reference="drawing the page once more, p95",
        reference_value=own,
        goal=f"≤ {FRAME_MS:.0f} ms",
        met=max(frames) <= FRAME_MS,
    )


def _scroll_area(item: QQuickItem | None) -> QQuickItem:
    assert item is not None
    if item.inherits("QQuickFlickable"):
        return item
    return next(filter(None, (_found(child) for child in item.childItems())))


def _found(item: QQuickItem) -> QQuickItem | None:
    if item.inherits("QQuickFlickable"):
        return item
    return next(filter(None, (_found(child) for child in item.childItems())), None)


# --- memory -----------------------------------------------------------------------------------------------------------


def _memory(terminal: Stage) -> Iterator[Figure]:
    """Visit every screen again and again, as a day at an outlet does."""
    bare = _resident_megabytes()
    after = []
    for _ in range(VISITS):
        _visit(terminal)
        after.append(_resident_megabytes())
    growth = (after[-1] / after[SETTLED - 1] - 1) * 100
    yield Figure(
        name=f"memory after {VISITS} visits of all screens",
        value=after[-1],
        unit="MB",
        reference="before the first",
        reference_value=bare,
        goal=f"≤ {MEMORY_MB:.0f} MB",
        met=after[-1] <= MEMORY_MB,
    )
    yield Figure(
        name=f"growth over the last {VISITS - SETTLED} visits",
        value=growth,
        unit="%",
        reference=f"growth over the first {SETTLED}",
        reference_value=(after[SETTLED - 1] / bare - 1) * 100,
        goal=f"< {GROWTH_PERCENT:.0f} %",
        met=growth < GROWTH_PERCENT,
    )


def _visit(terminal: Stage) -> None:
    kiosk = terminal.kiosk
    steps = (
        (kiosk.open_staff, "STAFF_PIN"),
        (lambda: kiosk.enter_staff(PIN), "STAFF"),
        (kiosk.end, "START"),
        (kiosk.open_look_up, "LOOK_UP"),
        (kiosk.end, "START"),
        (kiosk.begin, "CATEGORIES"),
        (lambda: kiosk.open_category("C13"), "ITEMS"),
        (lambda: kiosk.open_guide("IP-13-01"), "GUIDE"),
        (kiosk.start_application, "FORM"),
        (kiosk.end, "START"),
        (lambda: to_check(kiosk), "CHECK"),
        (kiosk.confirm, "SUBMITTED"),
        (kiosk.show_progress, "PROGRESS"),
        (kiosk.end, "START"),
    )
    for command, step in steps:
        command()
        _live_until(lambda step=step: terminal.step() == step)


def _live_until(stands: Callable[[], bool]) -> None:
    """Run Qt's own event loop, the only one that deletes what a page leaves behind."""
    loop, end = QEventLoop(), time.perf_counter() + PATIENCE_SECONDS
    while not stands() and time.perf_counter() < end:
        QTimer.singleShot(LIFE_MS, loop.quit)
        loop.exec()
    QTimer.singleShot(LIFE_MS, loop.quit)
    loop.exec()


def _resident_megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * PAGE / 1_000_000
