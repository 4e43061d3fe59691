"""A person in front of a real terminal: a machine on a fresh store, the real screens, a finger."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQuick import QQuickItem

from kiosk import SimulatedCardReader
from tests.support.machine import Bench, bench
from ui.access.simulated import Ear, SimulatedVoice
from ui.app import Display, Screen, prepare
from ui.rehearsal.finger import Finger

LANDSCAPE = (1920, 1080)
UPRIGHT = (1080, 1920)


@dataclass
class Stage:
    """Everything around one terminal in reach of a test."""

    bench: Bench
    screen: Screen
    finger: Finger
    reader: SimulatedCardReader
    ear: Ear

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
    reader = SimulatedCardReader()
    display = Display(windowed=True, size=size)
    voice = SimulatedVoice()
    screen = Screen(machine.kiosk, clock=machine.clock, display=display, cards=reader, voice=voice)
    try:
        yield Stage(machine, screen, Finger(screen.window), reader, voice.ear)
    finally:
        screen.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        machine.store.close()


def visible(item: QQuickItem | None) -> Iterator[QQuickItem]:
    """Yield `item` and everything visible below it."""
    if item is None or not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from visible(child)
