"""A person in front of a real terminal: a machine on a fresh store, the real screens, a finger."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk import (
    CameraHandle,
    SimulatedCamera,
    SimulatedCardReader,
    SimulatedScanner,
    SimulatedStick,
    StickHandle,
)
from printing.paper import ROLL_80
from tests.support.machine import Bench, bench
from ui.access.simulated import Ear, SimulatedVoice
from ui.app import Display, Screen, prepare
from ui.assembly.previewing import preview_of
from ui.rehearsal.finger import Finger, NotOnScreen

LANDSCAPE = (1920, 1080)
UPRIGHT = (1080, 1920)
SMALL = (1366, 768)
OLD = (1280, 1024)
FRAME_SECONDS = 0.02
"""A little more than between two pictures of anything that moves."""
PATIENCE_LOOKS = 500


@dataclass
class Stage:
    """Everything around one terminal in reach of a test."""

    bench: Bench
    screen: Screen
    finger: Finger
    reader: SimulatedCardReader
    ear: Ear
    scanner: SimulatedScanner
    stick: StickHandle
    camera: CameraHandle

    @property
    def kiosk(self) -> Any:
        return self.bench.kiosk

    def step(self) -> str:
        return str(self.screen.terminal.property("step"))

    def walk(self, *names: str) -> None:
        """Touch one thing after the other; each is waited for."""
        for name in names:
            self.finger.tap(name)

    def wait_for_step(self, step: str) -> None:
        """Wait until the screen of `step` stands."""
        self.finger.wait_for(f"the step {step}", lambda: self.step() == step and self.page() is not None)
        self.finger.settle()

    def rest(self) -> None:
        """Wait until nothing moves any more: a pad may still be taking its place."""
        for _ in range(PATIENCE_LOOKS):
            before = self.places()
            time.sleep(FRAME_SECONDS)
            self.finger.settle()
            if before == self.places():
                return
        raise NotOnScreen("The screen did not come to rest.")

    def places(self) -> list[QRectF]:
        """Return where everything visible is."""
        return [place(item) for item in visible(self.screen.window.contentItem())]

    def page(self) -> QQuickItem | None:
        """Return the screen that is shown, without what may lie over it."""
        loader = self.screen.window.findChild(QQuickItem, "screen")
        return loader.property("item") if loader else None

    def text(self, name: str) -> str:
        """Return what the item called `name` says."""
        return str(self.finger.find(name).property("text"))

    def texts(self) -> list[str]:
        """Every visible text of the page."""
        return [str(item.property("text")) for item in visible(self.page()) if item.inherits("QQuickText")]


@contextmanager
def stage(folder: Path, size: tuple[int, int] = LANDSCAPE, **settings: Any) -> Iterator[Stage]:
    """Put a terminal up and take it down again."""
    prepare()
    machine = bench(folder, **settings)
    reader, scanner = SimulatedCardReader(), SimulatedScanner()
    display = Display(windowed=True, size=size)
    voice, stick, camera = SimulatedVoice(), SimulatedStick(), SimulatedCamera()
    devices = {"cards": reader, "scanner": scanner, "stick": stick, "camera": camera}
    draw = partial(preview_of, paper=ROLL_80)
    screen = Screen(machine.kiosk, clock=machine.clock, display=display, voice=voice, draw=draw, **devices)
    hands = {"stick": StickHandle(stick), "camera": CameraHandle(camera)}
    try:
        yield Stage(machine, screen, Finger(screen.window), reader, voice.ear, scanner, **hands)
    finally:
        screen.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        machine.store.close()


def place(item: QQuickItem) -> QRectF:
    """Return where an item is in its window."""
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def visible(item: QQuickItem | None) -> Iterator[QQuickItem]:
    """Yield `item` and everything visible below it."""
    if item is None or not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from visible(child)
