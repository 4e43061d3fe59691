"""Slip → blocks: which parts a slip has, and in which order a reader needs them."""

from collections.abc import Iterator
from itertools import groupby

from kiosk import (
    Commitment,
    ConditionsSlip,
    DeferralNotice,
    DraftSlip,
    EvaluationSlip,
    HoldingSlip,
    IntegratedSlip,
    NoticeSlip,
    PrinterTest,
    ReadinessReport,
    Receipt,
    Slip,
    SupplementNotice,
    kind_of,
)
from printing.documents import (
    conditions_wording,
    draft_wording,
    handling_wording,
    notice_wording,
    terminal_wording,
    wording,
)
from printing.documents.blocks import (
    HEADING,
    SMALL,
    STRONG,
    Band,
    Block,
    Centred,
    Gap,
    Rule,
    Title,
)
from printing.documents.commitment import commitment
from printing.documents.conditions import conditions
from printing.documents.draft import draft
from printing.documents.filed import filed
from printing.documents.handling import deferral, integrated, supplement
from printing.documents.notice import notice
from printing.documents.sheet import Pen, Sheet
from printing.documents.terminal import printer_test, report
from printing.paper import ROLL_80, Paper

_PAGE_NUMBER_UP = 110
"""Dots from the lower edge of a page to the upper edge of its number."""

_TITLES = {
    "receipt": wording.RECEIPT,
    "holding-slip": wording.HOLDING,
    "evaluation-slip": wording.EVALUATION,
    "notice-slip": notice_wording.TITLE,
    "supplement-notice": handling_wording.SUPPLEMENT,
    "deferral-notice": handling_wording.DEFERRAL,
    "commitment": handling_wording.COMMITMENT,
    "integrated-slip": handling_wording.INTEGRATED,
    "conditions-slip": conditions_wording.TITLE,
    "draft-slip": draft_wording.TITLE,
    "readiness-report": terminal_wording.REPORT,
    "test-page": terminal_wording.TEST,
}
"""Kind of slip to its title."""


def sheets_of(slip: Slip, *, copy: int, paper: Paper = ROLL_80) -> tuple[Sheet, ...]:
    """Set a slip: on one page as long as its content, or on as many pages as the paper needs."""
    pens, left_out = [_pen_on(paper)], False
    for block in _blocks(slip, copy, paper):
        if paper.height and pens[-1].y + _height_of(block, paper) > paper.height - paper.margin:
            if isinstance(block, Gap | Band):
                left_out = left_out or isinstance(block, Band)  # the footer says it; white is there anyway
                continue
            pens.append(_pen_on(paper))
        block.set(pens[-1])
    if len(pens) > 1 or left_out:
        _number(pens, slip)
    return tuple(pen.finished() for pen in pens)


def text_of(slip: Slip, *, copy: int, paper: Paper = ROLL_80) -> str:
    """Return what is written on a slip, line by line, from the top down."""
    lines = ((words.baseline, words.text) for sheet in sheets_of(slip, copy=copy, paper=paper) for words in sheet.words)
    rows = groupby(lines, key=lambda line: line[0])
    return "\n".join(" ".join(text for _, text in row) for _, row in rows)


def title_of(slip: Slip) -> str:
    """Return the name people call the slip by."""
    return _TITLES[kind_of(slip)]


def name_of(slip: Slip, *, copy: int) -> str:
    """Return the name a printer may call it by, e.g. `receipt-150800-M01-T01-261122-A0007-K-copy-1`."""
    return f"{kind_of(slip)}-{slip.about}" + (f"-copy-{copy}" if copy else "")


def _pen_on(paper: Paper) -> Pen:
    return Pen(paper, paper.margin)


def _number(pens: list[Pen], slip: Slip) -> None:
    """Write below each page which one it is, so that a lost one is missed, and whether it is a sample."""
    for number, pen in enumerate(pens, start=1):
        pen.y = (pen.paper.height or 0) - _PAGE_NUMBER_UP
        remarks = (title_of(slip), wording.page(number, len(pens)), *((wording.SAMPLE,) if slip.sample else ()))
        pen.centred(" · ".join(remarks), SMALL)


def _height_of(block: Block, paper: Paper) -> int:
    pen = Pen(paper)
    block.set(pen)
    return pen.y


def _blocks(slip: Slip, copy: int, paper: Paper) -> Iterator[Block]:
    yield from _head(slip, copy)
    yield from _content(slip, paper)
    if slip.sample:
        yield Gap(16)
        yield Band(wording.SAMPLE)
    yield Gap(48)


def _content(slip: Slip, paper: Paper) -> Iterator[Block]:
    match slip:
        case Receipt() | HoldingSlip() | EvaluationSlip():
            yield from filed(slip, paper)
        case NoticeSlip():
            yield from notice(slip)
        case SupplementNotice():
            yield from supplement(slip, paper)
        case DeferralNotice():
            yield from deferral(slip, paper)
        case Commitment():
            yield from commitment(slip)
        case IntegratedSlip():
            yield from integrated(slip, paper)
        case ConditionsSlip():
            yield from conditions(slip)
        case DraftSlip():
            yield from draft(slip, paper)
        case ReadinessReport() | PrinterTest():
            yield from report(slip) if isinstance(slip, ReadinessReport) else printer_test(slip, paper)


def _head(slip: Slip, copy: int) -> Iterator[Block]:
    yield Gap(24)
    if slip.sample:
        yield Band(wording.SAMPLE)
        yield Gap(20)
    yield Centred(slip.outlet.name, STRONG)
    yield Gap(8)
    yield Rule(4)
    yield Gap(18)
    yield Title(title_of(slip))
    if copy:
        yield Centred(wording.copy_mark(copy), HEADING)
    yield Gap(6)
