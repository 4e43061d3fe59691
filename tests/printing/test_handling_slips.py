"""补正, 容缺, 告知承诺书 and 集成办 on paper: what to do, by when, and exactly what was signed."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
import zxingcpp

from printing.documents import draw, raster
from printing.documents.composition import sheets_of
from printing.paper import PAPERS, Paper
from tests.support.handling import (
    COMMITMENT,
    DEFERRAL,
    HANDLING,
    HARDEST,
    INTEGRATED,
    LONG_COMMITMENT,
    LONG_DEFERRAL,
    LONG_SUPPLEMENT,
    SIGNATURE,
    SUPPLEMENT,
)
from tests.support.reading import EXTRACTORS, ON_EVERY_PAPER, assert_within, said
from tests.support.slips import LONG_COMPANY, LONGEST_ITEM, RARE, REFERENCE

LATER = "待放假通知公布后告知"


@ON_EVERY_PAPER
@pytest.mark.parametrize("name", HARDEST)
def test_the_hardest_slip_stays_within_the_paper_and_loses_nothing(name: str, paper: Paper) -> None:
    slip = HARDEST[name]
    assert_within(sheets_of(slip, copy=0, paper=paper))
    text = said(slip, paper)
    assert LONG_COMPANY in text
    assert LONGEST_ITEM in text
    count, word = (12, "件" if name == "integrated" else "条") if name in ("integrated", "commitment") else (30, "样")
    assert all(text.count(f"第{number}{word}：") == 1 for number in range(1, count + 1))


@pytest.mark.parametrize("read", EXTRACTORS)
@pytest.mark.parametrize("name", HANDLING)
def test_the_text_can_be_copied_even_beyond_the_basic_plane(name: str, read: Callable[[bytes], str]) -> None:
    slip, _ = HANDLING[name]
    changed = replace(slip, **{"signer" if name == "commitment" else "applicant": RARE})
    assert RARE in "".join(read(draw(changed).pdf).split())


@pytest.mark.parametrize("name", HANDLING)
def test_scanners_read_the_reference(name: str) -> None:
    slip, _ = HANDLING[name]
    read = {code.text for code in zxingcpp.read_barcodes(raster(draw(slip).pdf).convert("L"))}
    assert REFERENCE.replace("-", "") in read
    assert name == "commitment" or REFERENCE in read


def test_a_supplement_notice_tells_everything_at_once_with_its_last_day() -> None:
    text = said(SUPPLEMENT)
    assert "请补2样" in text
    assert "补交期限2026年12月14日（星期一）" in text
    assert "报告超过一年，请换今年的。" in text
    assert "没有盖章。" not in text, "what has been handed in needs no reason any more"
    assert f"补交期限{LATER}" in said(LONG_SUPPLEMENT)
    done = replace(SUPPLEMENT, asked=tuple(replace(one, done=True) for one in SUPPLEMENT.asked))
    assert "要补的都收到了" in said(done)
    assert "要补这些" not in said(done)


def test_a_deferral_notice_gives_every_material_its_own_last_day() -> None:
    text = said(DEFERRAL)
    assert "先往下办，还差2样" in text
    assert "最晚2026年12月4日（星期五）补上" in text
    assert f"最晚哪天补，{LATER}" in text
    assert said(LONG_DEFERRAL).count(LATER) == 15


def test_a_commitment_carries_the_clauses_their_version_and_the_hash_of_exactly_that_text() -> None:
    text = said(COMMITMENT)
    lines = (COMMITMENT.text.title, COMMITMENT.text.version, *COMMITMENT.text.clauses)
    assert all(line in text for line in lines)
    assert hashlib.sha256("\n".join(lines).encode()).hexdigest() in "".join(text.split())
    other = replace(COMMITMENT.text, clauses=(*COMMITMENT.text.clauses[:-1], COMMITMENT.text.clauses[-1] + "。"))
    assert other.content_hash != COMMITMENT.text.content_hash


@ON_EVERY_PAPER
def test_a_signature_is_drawn_as_strokes_and_never_larger_than_it_was_written(paper: Paper) -> None:
    strokes = [one for sheet in sheets_of(COMMITMENT, copy=0, paper=paper) for one in sheet.strokes]
    assert [len(one.points) for one in strokes] == [len(one) for one in SIGNATURE.strokes]
    xs = [x for one in strokes for x, _ in one.points]
    written = [x for stroke in SIGNATURE.strokes for x, _ in stroke]
    assert max(xs) - min(xs) <= (max(written) - min(written)) * 203 / 25.4 + 1
    blank = replace(COMMITMENT, signature=replace(SIGNATURE, strokes=()))
    assert draw(blank, paper=paper).pdf != draw(COMMITMENT, paper=paper).pdf


def test_the_signature_stands_on_the_page_with_its_time() -> None:
    *_, last = sheets_of(LONG_COMMITMENT, copy=0, paper=PAPERS["a4"])
    signed = [sheet for sheet in sheets_of(LONG_COMMITMENT, copy=0, paper=PAPERS["a4"]) if sheet.strokes]
    assert signed == [last]
    assert any(words.text == "亲笔签名" for words in last.words)
    assert any(words.text == "签名时间" for words in last.words)


def test_an_integrated_slip_shows_each_part_with_its_own_state() -> None:
    text = said(INTEGRATED)
    assert "平台已收到，一起办3件事" in text
    assert text.count("等前一件办好") == 2
    assert "期限：2026年11月27日（星期五）" in text
    assert INTEGRATED.failure_policy in text


def test_an_integrated_application_held_here_never_claims_to_be_received() -> None:
    text = said(HARDEST["integrated"])
    assert "12件事已暂存在这台终端" in text
    assert "平台还没有收到" in text
    for claim in ("已提交", "已受理", "已收到", "收到时间"):
        assert claim not in text
