"""Every screen as it stands on the glass: everything named, whole, large enough, apart, and seen against its ground."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import Appearance, Scheme
from tests.measure import shown_as
from tests.support.screen import LANDSCAPE, UPRIGHT, Stage, stage, visible
from tests.support.ways import WAYS

TITLE = "您要办哪方面的事？"
USUAL = Appearance()
BRIGHT = Appearance(scheme=Scheme.CONTRAST)


@pytest.fixture(params=[LANDSCAPE, UPRIGHT], ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, qapp: object, tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path / "data", size=request.param) as made:
        yield made


@pytest.mark.parametrize("name", WAYS)
def test_nothing_is_unnamed_cut_small_or_faint(sized: Stage, name: str) -> None:
    WAYS[name](sized)
    for appearance in (USUAL, BRIGHT):
        faults = shown_as(sized, appearance)
        assert faults.counted > 10
        assert faults.all() == []


@pytest.fixture
def spoilt(terminal: Stage) -> Stage:
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    return terminal


def test_the_measure_finds_what_is_too_small_and_too_close(spoilt: Stage) -> None:
    spoilt.finger.find("button_back").setProperty("implicitHeight", 20)
    assert shown_as(spoilt, USUAL).small[0].startswith("button_back is")
    spoilt.finger.find("tile_C02").setY(spoilt.finger.find("tile_C01").y() + 125)
    assert any("tile_C01 and tile_C02" in found for found in shown_as(spoilt, USUAL).small)


def test_the_measure_finds_faint_and_clipped_text(spoilt: Stage) -> None:
    title = next(item for item in visible(spoilt.page()) if item.property("text") == TITLE)
    title.setProperty("color", "#999999")
    assert TITLE in shown_as(spoilt, USUAL).faint[0]
    title.setProperty("maximumLineCount", 1)
    title.setProperty("text", TITLE * 20)
    assert shown_as(spoilt, USUAL).clipped


def test_the_measure_finds_what_no_screen_reader_could_name(spoilt: Stage) -> None:
    spoilt.finger.find("tile_C01").setProperty("text", "")
    assert len(shown_as(spoilt, USUAL).unnamed) == 1
