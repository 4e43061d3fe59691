"""Guides and long lists: how soon a guide stands, and how a list of 10,000 items scrolls."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from PySide6.QtCore import QCoreApplication

from kiosk import Catalogue, Step
from tests.bench.figures import Figure, percentile
from tests.bench.screens import change, drawn, scroll_area, standing, wait_for_frame
from tests.support.catalogue import shipped
from tests.support.many_items import many_items
from tests.support.screen import Stage

ITEMS = 10_000
OPENED = 96
"""Guides opened: each of the shipped ones twice."""
OPEN_MS, FRAME_MS = 100.0, 33.0
FRAMES, STEP = 400, 97
"""Frames that are scrolled through, and by how many pixels each: a finger that flings."""
DRAWN = 40


def figures() -> Iterator[Figure]:
    """Measure with software rendering at 1920×1080."""
    with standing() as terminal:
        own = percentile([drawn(terminal) for _ in range(DRAWN)], 0.95)
        value = percentile(list(_opened(terminal)), 0.95)
        name = "guide opens, p95 of all items"
        yield Figure(name, value, "ms", "drawing the page once more, p95", own, f"≤ {OPEN_MS:.0f} ms", value <= OPEN_MS)
    with standing() as terminal:
        yield _scrolled(terminal)


def _opened(terminal: Stage) -> Iterator[float]:
    terminal.kiosk.begin()
    terminal.wait_for_step("CATEGORIES")
    for item in islice(cycle(shipped().items), OPENED):
        yield change(terminal, lambda item=item: terminal.kiosk.open_guide(item), Step.GUIDE.name)
        change(terminal, terminal.kiosk.back, Step.CATEGORIES.name)


def _scrolled(terminal: Stage) -> Figure:
    """Scroll through all items in one category."""
    catalogue = _in_one_category(many_items(ITEMS))
    terminal.kiosk.adopt(catalogue)
    terminal.kiosk.begin()
    terminal.kiosk.open_category(catalogue.categories[0].id)
    terminal.wait_for_step("ITEMS")
    area = scroll_area(terminal.page())
    own = percentile([drawn(terminal) for _ in range(DRAWN)], 0.95)
    frames = []
    for number in range(FRAMES):
        QCoreApplication.processEvents()
        place = number * STEP
        frames.append(wait_for_frame(terminal.screen.window, lambda place=place: area.setProperty("contentY", place)))
    worst = max(frames)
    return Figure(
        name=f"scrolling a list of {ITEMS:,} items, worst frame",
        value=worst,
        unit="ms",
        reference="drawing the page once more, p95",
        reference_value=own,
        goal=f"≤ {FRAME_MS:.0f} ms",
        met=worst <= FRAME_MS,
    )


def _in_one_category(catalogue: Catalogue) -> Catalogue:
    first, *others = catalogue.categories
    emptied = (replace(category, items=()) for category in others)
    return replace(catalogue, categories=(replace(first, items=tuple(catalogue.items)), *emptied))
