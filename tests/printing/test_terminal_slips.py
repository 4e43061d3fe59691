"""What staff hold in the hand: a report that says what to do, and a page that shows what is wrong with a printer."""

from dataclasses import replace

import pytest
import zxingcpp

from kiosk import Slip
from printing.documents import draw, raster
from printing.documents.composition import sheets_of
from printing.paper import Paper
from tests.support.reading import ON_EVERY_PAPER, assert_within, said
from tests.support.terminal_slips import BAD_REPORT, REPORT, TRIAL


@ON_EVERY_PAPER
@pytest.mark.parametrize("slip", [REPORT, BAD_REPORT, TRIAL], ids=["well", "bad", "test page"])
def test_nothing_reaches_beyond_the_paper(slip: Slip, paper: Paper) -> None:
    assert_within(sheets_of(slip, copy=0, paper=paper))


def test_a_healthy_terminal_is_said_to_be_well_and_everything_is_ticked() -> None:
    assert "一切正常" in said(REPORT)
    assert sum(len(sheet.strokes) for sheet in sheets_of(REPORT, copy=0)) == 2 * 6
    assert "最近发生的事" not in said(REPORT)


def test_what_is_wrong_stands_first_with_what_to_do_about_it() -> None:
    text = said(replace(BAD_REPORT, link=REPORT.link))
    assert "有5件事要处理" in text
    for remedy in (
        "缺纸，请装纸",
        "比平台快11分钟",
        "快满了，请告诉技术人员",
        "没有展示：IP-05-02、IP-18-05",
        "平台退回3件",
    ):
        assert remedy in text
    assert text.index("已联网") > text.index("缺纸")
    assert "（8次）" in text


def test_a_printer_that_nobody_has_asked_is_not_called_broken() -> None:
    text = said(replace(REPORT, printer_ready=None, clock_skew_seconds=None, last_contact=None))
    assert "还没有查询" in text
    assert "一切正常" in text


@ON_EVERY_PAPER
def test_the_ruler_is_right_to_half_a_dot(paper: Paper) -> None:
    [sheet] = sheets_of(TRIAL, copy=0, paper=paper)
    ticks = sorted(bar.x for bar in sheet.bars if (bar.width, bar.height) == (2, 40))
    assert len(ticks) == (paper.printable - 2) * 25.4 // 203 // 10 + 1
    for centimetre, x in enumerate(ticks):
        assert abs(x - centimetre * 10 * 203 / 25.4) <= 0.5


@ON_EVERY_PAPER
def test_every_dot_of_the_head_has_to_burn_and_both_edges_are_drawn(paper: Paper) -> None:
    [sheet, *_] = sheets_of(TRIAL, copy=0, paper=paper)
    stairs = [bar for bar in sheet.bars if bar.height == 3 and bar.width <= 8]
    burnt = {x for bar in stairs for x in range(bar.x, bar.x + bar.width)}
    assert burnt == set(range(paper.printable))


@ON_EVERY_PAPER
def test_its_codes_are_read_from_the_dots(paper: Paper) -> None:
    picture = raster(draw(TRIAL, paper=paper).pdf).convert("L")
    read = {code.text for code in zxingcpp.read_barcodes(picture)}
    assert {"TEST 150800-M01-T01", "TEST150800M01T01"} <= read


def test_it_shows_a_character_that_no_font_has() -> None:
    assert "\U0003fffd" in said(TRIAL)
