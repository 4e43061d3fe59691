"""A terminal on which something is not installed."""

from collections.abc import Callable

import pytest

from tests.support.keyboard import desk
from ui.keyboard import rime_library
from ui.keyboard.engines import Way, open_composers
from ui.keyboard.ink import InkMissing, InkReader, open_ink
from ui.keyboard.rime import Rime, RimeMissing, open_rime
from ui.keyboard.rime_tables import NEEDED, lacking


def no_rime() -> Rime:
    raise RimeMissing("librime is not installed (Debian package librime1)")


def no_ink() -> InkReader:
    raise InkMissing("zinnia is not installed (Debian package libzinnia0)")


@pytest.mark.parametrize(
    ("rime", "ink", "ways", "sentence"),
    [
        (open_rime, open_ink, {"pinyin", "stroke", "ink"}, ""),
        (
            no_rime,
            open_ink,
            {"ink"},
            "这台机器暂时不能用拼音、笔画输入。请用手写、字母、数字、符号，或者请工作人员帮忙。",
        ),
        (
            open_rime,
            no_ink,
            {"pinyin", "stroke"},
            "这台机器暂时不能用手写输入。请用拼音、笔画、字母、数字、符号，或者请工作人员帮忙。",
        ),
        (no_rime, no_ink, set(), "这台机器暂时不能用拼音、笔画、手写输入。请用字母、数字、符号，或者请工作人员帮忙。"),
    ],
    ids=["all", "no rime", "no zinnia", "neither"],
)
def test_the_keyboard_says_what_it_can_still_do_and_does_it(
    qapp: object, rime: Callable[[], Rime], ink: Callable[[], InkReader], ways: set[str], sentence: str
) -> None:
    with desk(open_all=lambda: open_composers(rime, ink)) as made:
        assert made.keyboard.lacking == sentence
        assert made.finger.shows("keyboard_lacking") == bool(sentence)
        shown = {way for way in Way if made.finger.shows(f"way_{way}")}
        assert shown == ways | {"latin", "digits", "symbols"}
        made.walk("way_symbols", "way_code", *(f"key_{digit}" for digit in "4DAE"), "candidate_0")
        assert made.text() == "䶮"


def test_a_library_that_is_not_installed_is_missed_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rime_library, "LIBRARY", "librime-of-nobody.so.1")
    with pytest.raises(OSError, match="librime-of-nobody"):
        rime_library.load()


def test_each_dictionary_that_is_not_installed_is_missed_by_its_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setattr("ui.keyboard.rime_tables.DATA", tmp_path)
    assert lacking() in NEEDED.values()
