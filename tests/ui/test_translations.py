"""Sources and translation say the same; a language made for it finds what is untranslated or does not fit."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

import resources
from kiosk import Language
from tests.support import pseudo
from tests.support.applying import open_form, settled
from tests.support.catalogue import example
from tests.support.machine import ITEM, PLANTED, TERMINAL
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible
from tests.ui.test_every_control import WAYS as BROWSING
from tests.ui.test_every_control import place
from tests.ui.test_every_control_of_applying import WAYS as APPLYING
from tests.ui.test_every_control_of_applying import assert_whole, at_rest, touchable

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources/translations"
CHINESE = re.compile(r"[\u3400-\u9fff]")
FROM_PEOPLE = re.compile(r"^.$|[0-9A-Z]+[-*][-*0-9A-Z]+|.\*+.?|请补：质押合同（双方签字盖章）和共有人同意书。")
"""Keys of a pad, references, masked answers, one-letter names, and what the staff wrote."""


def browse(step: str) -> Callable[[Stage], None]:
    def way(terminal: Stage) -> None:
        terminal.walk(*BROWSING[step])
        terminal.wait_for_step(step)

    way.__name__ = step.lower()
    return way


def display_panel(terminal: Stage) -> None:
    terminal.walk("button_display")


def help_panel(terminal: Stage) -> None:
    terminal.walk("button_display", "switch_elder", "button_close_display", "button_call")
    terminal.finger.find("button_helped")


def countdown(terminal: Stage) -> None:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    terminal.bench.clock.advance(91)
    terminal.finger.wait_for("the countdown", lambda: terminal.screen.terminal.property("countdown") > 0)


def trouble(terminal: Stage) -> None:
    terminal.screen.bridge.failed.emit(OSError("disk"))
    terminal.finger.find("trouble")


def keyboard(terminal: Stage) -> None:
    open_form(terminal, ITEM)
    terminal.walk("field_/request")


OVERLAYS = (keyboard, display_panel, help_panel, countdown, trouble)
WAYS = (*(browse(step) for step in BROWSING), *APPLYING, *OVERLAYS)


@pytest.fixture(params=[LANDSCAPE, UPRIGHT], ids=["landscape", "upright"])
def terminal(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data", size=request.param) as made:
        yield made


@pytest.fixture(scope="session")
def pseudo_language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.compiled(tmp_path_factory.mktemp("pseudo"))


def test_the_translation_is_complete_and_compiled(tmp_path: Path) -> None:
    shutil.copy(TRANSLATIONS / "en.ts", tmp_path)
    done = subprocess.run([ROOT / "tools/update-translations", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in ("en.ts", "en.qm"):
        assert (tmp_path / name).read_bytes() == (TRANSLATIONS / name).read_bytes(), (
            f"run tools/update-translations: {name}"
        )


def test_a_translation_says_what_its_source_says_about() -> None:
    for message in pseudo.source().iter("message"):
        said, english = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(pseudo.PLACEHOLDER.findall(said)) == sorted(pseudo.PLACEHOLDER.findall(english)), said
        assert english
        assert not CHINESE.search(english), english


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_text_is_translated_and_fits_when_it_is_longer(
    terminal: Stage, pseudo_language: Path, way: Callable[[Stage], None]
) -> None:
    way(terminal)
    settled(terminal)
    terminal.screen.terminal.language.read(pseudo_language)
    settled(terminal)
    at_rest(terminal)
    left = {said: rest for said in sayings(terminal) if (rest := pseudo.unmarked(FROM_PEOPLE.sub("", said), data()))}
    assert not left
    everything_fits(terminal)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_english_fits_everywhere(terminal: Stage, way: Callable[[Stage], None]) -> None:
    way(terminal)
    settled(terminal)
    language = terminal.screen.terminal.language
    language.switchOver()
    terminal.finger.wait_for("English", lambda: language.property("current") == Language.ENGLISH)
    settled(terminal)
    at_rest(terminal)
    everything_fits(terminal)


def everything_fits(terminal: Stage) -> None:
    """No text is cut, sticks out of the screen, or out of what it names."""
    width = terminal.screen.window.width()
    for item in visible(terminal.screen.window.contentItem()):
        if item.inherits("QQuickText") and item.property("text") and item.opacity() > 0:
            assert_whole(item)
            assert place(item).left() >= -1, item.property("text")
            assert place(item).right() <= width + 1, item.property("text")
            control = touched_by(item)
            if control is not None:
                assert place(control).adjusted(-1, -1, 1, 1).contains(place(item)), item.property("text")


def touched_by(item: QQuickItem) -> QQuickItem | None:
    """Return the control that an item is drawn in."""
    parent = item.parentItem()
    while parent is not None and not touchable(parent):
        parent = parent.parentItem()
    return parent


def sayings(terminal: Stage) -> Iterator[str]:
    """Yield what the page shows and what it tells those who cannot see it."""
    for item in visible(terminal.screen.window.contentItem()):
        if item.inherits("QQuickText"):
            yield str(item.property("text"))
        if touchable(item) and (interface := QAccessible.queryAccessibleInterface(item)) is not None:
            yield interface.text(QAccessible.Text.Name)
            yield interface.text(QAccessible.Text.Description)


@cache
def data() -> list[str]:
    """Return what no translation of ours may touch, longest first: the catalogue, names, what people typed."""
    found = {TERMINAL.outlet.name, TERMINAL.code, "English", "中文", *PLANTED}
    for file in resources.path("catalogue").rglob("*.json"):
        found |= set(strings(json.loads(file.read_text("utf-8"))))
    for form in ("FORM-01-01", "FORM-03-01", "FORM-07-01"):
        found |= set(strings(example(form)))
    return sorted((text for text in found if len(text) > 1), key=len, reverse=True)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
