"""What a person is told once: everything is on the paper, what is missing stands first, and nothing is cut."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk import Standing
from printing.documents import draw
from printing.documents.composition import sheets_of
from printing.paper import A4, PAPERS, Paper
from tests.support.notices import LONG_NOTICE, NOTHING_NEEDED, NOTICE
from tests.support.reading import EXTRACTORS, ON_EVERY_PAPER, assert_within, said
from tests.support.slips import LONG_COMPANY, LONGEST_ITEM, RARE


@ON_EVERY_PAPER
def test_the_hardest_notice_stays_within_the_paper_and_loses_nothing(paper: Paper) -> None:
    assert_within(sheets_of(LONG_NOTICE, copy=0, paper=paper))
    text = said(LONG_NOTICE, paper)
    assert all(text.count(f"第{number}种：") == 1 for number in range(1, 31))
    assert LONGEST_ITEM in text
    assert text.count(LONG_COMPANY) >= 37


@pytest.mark.parametrize("read", EXTRACTORS)
def test_its_text_can_be_copied_even_beyond_the_basic_plane(read: Callable[[bytes], str]) -> None:
    text = "".join(read(draw(replace(NOTICE, item_name=RARE, conditions=(LONG_COMPANY,))).pdf).split())
    assert RARE in text
    assert LONG_COMPANY in text


def test_what_is_missing_stands_first_and_says_what_to_do_without_it() -> None:
    text = said(NOTICE)
    assert "还缺1样材料" in text
    order = [text.index(heading) for heading in ("还缺这些（1样）", "已有这些（1样）", "这些不用您带（2样）")]
    assert order == sorted(order)
    assert "没带也能先办，10个工作日内补上（待核对）" in text
    assert "没有的话，可以签承诺书代替" in text
    assert "到哪里拿：有资质的检验检测机构" in text
    assert "市场监管部门已经有了" in text
    assert "在终端上填好就有" in text


def test_what_somebody_has_is_ticked_and_what_is_missing_is_a_box_to_tick() -> None:
    [sheet] = sheets_of(NOTICE, copy=0)
    assert len(sheet.strokes) == 2, "one tick of two strokes"
    [bare] = sheets_of(replace(NOTICE, materials=tuple(NOTICE.standing(Standing.MISSING))), copy=0)
    assert bare.strokes == ()


@pytest.mark.parametrize(
    ("standings", "statement"),
    [
        ((Standing.MISSING, Standing.MISSING), "要带2样材料"),
        ((Standing.MISSING, Standing.HELD), "还缺1样材料"),
        ((Standing.HELD, Standing.HELD), "材料齐了，可以办"),
        ((Standing.NOT_ASKED, Standing.NOT_ASKED), "不用带材料"),
    ],
)
def test_it_says_at_a_glance_how_much_is_missing(standings: tuple[Standing, ...], statement: str) -> None:
    materials = tuple(replace(NOTICE.materials[2], standing=standing) for standing in standings)
    assert statement in said(replace(NOTICE, materials=materials))


def test_an_item_without_materials_says_why() -> None:
    assert NOTHING_NEEDED.no_materials_because in said(NOTHING_NEEDED)
    assert "本市环节当场办" in said(NOTHING_NEEDED)


def test_it_names_time_fee_place_contact_edition_and_the_content_it_was_told_from() -> None:
    text = said(LONG_NOTICE)
    for part in (
        "著录事项变更费（第0项）：128000元（待核对）",
        "由国家知识产权局收取，终端不收钱",
        "自助终端、服务窗口、网上",
    ):
        assert part in text
    assert "内容校验8f3a21c97be04d55" in "".join(text.split())
    assert "有事请打：0478-0000000" in said(NOTICE)
    assert "指南版本 2025.0-draft" in said(NOTICE)


def test_every_page_of_a_long_one_is_numbered_and_no_heading_is_left_alone() -> None:
    sheets = sheets_of(LONG_NOTICE, copy=0, paper=A4)
    for number, sheet in enumerate(sheets, start=1):
        *content, last = (words.text for words in sheet.words)
        assert last == f"一次性告知单 · 第{number}页，共{len(sheets)}页"
        assert not content[-1].endswith("样）")


def test_a_line_never_begins_with_a_comma_even_behind_a_long_remark() -> None:
    for paper in PAPERS.values():
        lines = [words.text for sheet in sheets_of(LONG_NOTICE, copy=0, paper=paper) for words in sheet.words]
        assert not any(line.startswith(("，", "、", "；", "）")) for line in lines)
