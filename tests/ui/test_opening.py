"""The window stands before what it shows is there, says so, and says where else to go when it cannot be made ready."""

import gc
import threading
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import Appearance, Language, NotEnrolled, Scheme, TextSize
from tests.support.machine import Bench, bench
from tests.support.scene import measure
from tests.support.screen import LANDSCAPE, UPRIGHT
from ui.access.simulated import SimulatedVoice
from ui.app import Display, Screen, density, prepare
from ui.opening import Opening
from ui.rehearsal.finger import Finger
from ui.running import Start


class Backstage:
    """A staging that a test holds up, or breaks, at any step."""

    def __init__(self, folder: Path, breaks_at: str = "") -> None:
        self.may_load, self.loads = threading.Event(), threading.Event()
        self.done: list[str] = []
        self.machine: Bench
        self.screen: Screen | None = None
        self._folder = folder
        self._breaks_at = breaks_at

    def load(self) -> None:
        self.loads.set()
        self.may_load.wait(20)
        self._step("load")
        self.machine = bench(self._folder)

    def put_up(self, opening: Opening) -> None:
        self._step("put_up")
        self.screen = Screen(self.machine.kiosk, clock=self.machine.clock, voice=SimulatedVoice(), opening=opening)

    def go_on(self) -> None:
        self._step("go_on")

    def take_down(self) -> None:
        self.done.append("take_down")
        if self.screen is not None:
            self.screen.close()
        if hasattr(self, "machine"):
            self.machine.store.close()

    def _step(self, name: str) -> None:
        self.done.append(name)
        if name == self._breaks_at:
            raise NotEnrolled("nobody has enrolled this terminal")


class Ending:
    """Hears that the application is to end."""

    def __init__(self) -> None:
        self.exits = 0

    def exit(self) -> None:
        self.exits += 1


class Beginning:
    """A window that has just been asked for, and a finger on it."""

    def __init__(self, backstage: Backstage, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ui.running.FAREWELL_MILLISECONDS", 0)
        monkeypatch.setattr("ui.running.GRACE_MILLISECONDS", 0)
        self.backstage = backstage
        self.ending: Any = Ending()
        self.opening = Opening(Display(windowed=True), appearance)
        self.start = Start(self.opening, backstage, self.ending)
        self.opening.show()
        self.finger = Finger(self.opening.window)

    def said(self) -> str:
        words = self.opening.window.findChild(QQuickItem, "opening")
        return str(words.property("text")) if words is not None else ""

    def until(self, what: str, found: Callable[[], object]) -> None:
        self.finger.wait_for(what, lambda: bool(found()))


@pytest.fixture
def begin(qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Beginning]]:
    """Return what puts an opening up; it is taken down again as `run` does it."""
    begun: list[Beginning] = []

    def put_up(breaks_at: str = "", **appearance: Any) -> Beginning:
        prepare()
        begun.append(Beginning(Backstage(tmp_path / "data", breaks_at), Appearance(**appearance), monkeypatch))
        return begun[-1]

    yield put_up
    for one in begun:
        one.backstage.may_load.set()
        one.start.end()
        one.opening.close()


def test_the_first_frame_stands_and_says_so_before_the_store_is_open(begin: Callable[..., Beginning]) -> None:
    opened = begin()
    frames: list[object] = []
    opened.opening.window.frameSwapped.connect(lambda: frames.append(None))
    opened.until("three frames, while nothing behind them is ready", lambda: len(frames) >= 3)
    assert opened.said() == "正在准备，请稍等片刻。"
    assert opened.backstage.done == []


def test_the_start_screen_takes_the_place_of_the_picture_by_itself(begin: Callable[..., Beginning]) -> None:
    opened = begin()
    opened.until("the picture", opened.said)
    opened.backstage.may_load.set()
    opened.until("everything", lambda: "go_on" in opened.backstage.done)
    assert opened.finger.shows("button_begin")
    opened.until("the picture to go", lambda: not opened.said())
    assert opened.start.failure is None
    opened.finger.tap("button_begin")
    opened.until("the next step", lambda: opened.backstage.screen.terminal.property("step") == "CATEGORIES")


def test_a_terminal_whose_screen_is_switched_off_gets_ready_all_the_same(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.running.UNSEEN_MILLISECONDS", 0)
    prepare()
    backstage = Backstage(tmp_path / "data")
    opening = Opening(Display(windowed=True), Appearance())  # never shown: no frame comes
    ending: Any = Ending()
    start = Start(opening, backstage, ending)
    Finger(opening.window).wait_for("the loading", backstage.loads.is_set)
    backstage.may_load.set()
    start.end()
    opening.close()
    assert start.failure is None


def test_a_touch_that_comes_too_early_does_nothing_at_all(begin: Callable[..., Beginning]) -> None:
    opened = begin()
    opened.until("the picture", opened.said)
    QTest.mouseClick(opened.opening.window, Qt.MouseButton.LeftButton, pos=QPoint(600, 600))
    opened.backstage.may_load.set()
    opened.until("the start screen", lambda: opened.finger.shows("button_begin"))
    assert opened.backstage.screen.terminal.property("step") == "START"


@pytest.mark.parametrize("step", ["load", "put_up"])
def test_trouble_while_getting_ready_is_said_on_the_glass_and_ends_the_program(
    begin: Callable[..., Beginning], step: str
) -> None:
    opened = begin(breaks_at=step)
    opened.backstage.may_load.set()
    opened.until("the end", lambda: opened.ending.exits)
    assert "暂时不能用" in opened.said()
    assert isinstance(opened.start.failure, NotEnrolled)


def test_trouble_behind_a_screen_that_stands_ends_the_program_too(begin: Callable[..., Beginning]) -> None:
    opened = begin(breaks_at="go_on")
    opened.backstage.may_load.set()
    opened.until("the end", lambda: opened.ending.exits)
    assert isinstance(opened.start.failure, NotEnrolled)


def test_who_ends_the_program_while_it_gets_ready_waits_for_the_step_and_leaves_nothing_open(
    begin: Callable[..., Beginning], tmp_path: Path
) -> None:
    opened = begin()
    opened.until("the store to be waited for", opened.backstage.loads.is_set)
    opened.backstage.may_load.set()
    opened.start.end()
    assert opened.backstage.done == ["load", "take_down"]
    assert gc.isenabled()
    bench(tmp_path / "data").store.close()


def test_the_picture_speaks_and_looks_as_the_outlet_wants_it(begin: Callable[..., Beginning]) -> None:
    opened = begin(language=Language.ENGLISH, scheme=Scheme.DARK)
    opened.until("the picture", opened.said)
    assert opened.said() == "Getting ready. One moment, please."
    assert opened.opening.window.property("color").name() == "#0f1715"


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT])
def test_everybody_can_read_the_picture(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    prepare()
    display = Display(windowed=True, size=size)
    faults = []
    looks = {*product(TextSize, (Scheme.LIGHT,), Language), *product((TextSize.STANDARD,), Scheme, Language)}
    for text_size, scheme, language in sorted(looks):
        opening = Opening(display, Appearance(text_size, scheme, language=language))
        opening.show()
        finger = Finger(opening.window)
        for troubled in (False, True):
            opening.window.setProperty("troubled", troubled)
            finger.settle()
            found = measure(opening.window, density(display), high_contrast=scheme is Scheme.CONTRAST)
            assert found.counted
            faults += [f"{text_size} {scheme} {language}: {one}" for one in found.all()]
        opening.close()
    assert faults == []
