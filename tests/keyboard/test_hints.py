"""What a keyboard says before anything is typed can be read whole, in every size and language."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from kiosk import Appearance, Language, TextSize
from tests.support.looks import Look, show
from tests.support.scene import is_cut
from tests.support.screen import OLD, UPRIGHT, Stage, stage
from tests.support.ways_of_typing import at_request

WAYS = ("pinyin", "stroke", "ink", "code")


@pytest.fixture
def asked(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data") as made:
        at_request(made, "pinyin")
        yield made


def test_every_hint_is_whole(asked: Stage) -> None:
    for glass, size, language in product((OLD, UPRIGHT), (TextSize.SMALL, TextSize.LARGEST), Language):
        show(asked, Look(glass, Appearance(size, language=language)))
        for way in WAYS:
            asked.screen.terminal.keyboard.choose(way)
            asked.rest()
            hint = asked.finger.find("composition")
            assert hint.property("text")
            assert not is_cut(hint, asked.screen.window), (way, glass, size, language, hint.property("text"))
