"""What somebody typed is gone with the session, and never was on the disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path

import resources
from tests.support.keyboard import Desk
from ui.keyboard.rime import open_rime

pytestmark = pytest.mark.whole

SECRET, KEYS = "丁芮芃", "dingruipeng"
"""A synthetic name that no dictionary holds."""
TYPING = """
from ui.keyboard.composers import PinyinComposer, StrokeComposer
from ui.keyboard.rime import PINYIN, STROKE, open_rime

rime = open_rime()
composer = PinyinComposer(rime.session(PINYIN), rime.session(PINYIN))
for _ in range(50):
    for keys, text in (("dingruipeng", "丁芮芃"), ("cewoxiongqiang", "侧卧凶枪")):
        for key in keys:
            composer.press(key)
        while composer.composition:
            found = list(composer.candidates(0, 400))
            composer.pick(max((n for n, one in enumerate(found) if text.startswith(one) or one in text), default=0))
print(rime.folder)
"""


def holds(folder: Path, *needles: str) -> list[Path]:
    """Return the files below `folder` that hold one of `needles` in any of the likely encodings."""
    wanted = [needle.encode(encoding) for needle in needles for encoding in ("utf-8", "utf-16-le", "gb18030")]
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if any(one in file.read_bytes() for one in wanted)]


def test_nothing_typed_is_found_in_the_folders_of_the_keyboard(keyboard: Desk) -> None:
    for _ in range(30):
        keyboard.strike(KEYS)
        while SECRET not in keyboard.page and keyboard.keyboard.hasNext:
            keyboard.keyboard.nextPage()
        keyboard.keyboard.pick(keyboard.page.index(SECRET) if SECRET in keyboard.page else 0)
        keyboard.keyboard.drop()
    for folder in (open_rime().folder, user_cache_path("hetao-kiosk")):
        assert holds(folder, SECRET, KEYS) == []
        assert [*folder.rglob("*.userdb*")] == []
        assert [*folder.rglob("*custom_phrase*")] == []


def test_nothing_is_learned_and_no_folder_is_left_when_the_terminal_stops(tmp_path: Path) -> None:
    room = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "TMPDIR": str(tmp_path / "tmp")}
    (tmp_path / "tmp").mkdir()
    command = [sys.executable, "-c", TYPING]
    done = subprocess.run(command, env=os.environ | room, capture_output=True, text=True, check=True, timeout=60)
    assert not Path(done.stdout.strip()).exists()
    assert [*tmp_path.rglob("*.userdb*")] == []
    assert holds(tmp_path, SECRET, "侧卧凶枪", KEYS, "cewoxiongqiang") == []
    assert [*(tmp_path / "tmp").iterdir()] == []


def test_no_schema_may_learn() -> None:
    for file in resources.path("keyboard/rime").glob("*.schema.yaml"):
        assert "enable_user_dict: false" in file.read_text(encoding="utf-8"), file.name


def test_the_same_keys_offer_the_same_candidates_however_often_something_was_picked(keyboard: Desk) -> None:
    keyboard.strike("shiyi")
    before = keyboard.page
    keyboard.keyboard.drop()
    for _ in range(20):
        keyboard.strike("shiyi")
        keyboard.keyboard.pick(7)
        keyboard.keyboard.drop()
    keyboard.walk("way_latin", "way_pinyin", "area", "field")
    for _ in range(len(keyboard.text())):
        keyboard.keyboard.erase()
    keyboard.strike("shiyi")
    assert keyboard.page == before


def test_the_next_person_finds_the_keyboard_as_new(keyboard: Desk) -> None:
    keyboard.strike("linhe")
    keyboard.walk("way_stroke", "key_h")
    keyboard.keyboard.forget()
    assert (keyboard.keyboard.way, keyboard.keyboard.composition, keyboard.page) == ("pinyin", "", [])
    keyboard.walk("way_stroke")
    assert (keyboard.keyboard.composition, keyboard.page) == ("", [])
