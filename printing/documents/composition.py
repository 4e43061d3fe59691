"""Slip → blocks: which parts a slip has, and in which order a reader needs them."""

from collections.abc import Iterator

from kiosk import EvaluationSlip, HoldingSlip, OutletLine, Receipt, Slip
from printing.documents import wording
from printing.documents.blocks import (
    BODY,
    HEADING,
    SMALL,
    STRONG,
    Band,
    Barcode,
    Block,
    Centred,
    Code,
    Framed,
    Gap,
    Large,
    Paragraph,
    Row,
    Rule,
    Step,
    Title,
)
from printing.documents.qr import symbol
from printing.documents.sheet import Pen, Sheet
from printing.paper import ROLL_80, Paper

_REFERENCE_SIDE = 290
"""Dots for the QR of a reference: 33 modules of 8 dots, 33 mm with its quiet zone."""
_ADDRESS_SIDE = 400
"""Dots for the QR of an address: 45 modules of 8 dots for the usual 90 characters."""


def sheets_of(slip: Slip, *, copy: int, paper: Paper = ROLL_80) -> tuple[Sheet, ...]:
    """Set a slip: on one page as long as its content, or on as many pages as the paper needs."""
    pages: list[Sheet] = []
    pen = _pen_on(paper)
    for block in _blocks(slip, copy, paper):
        if paper.height and pen.y + _height_of(block, paper) > paper.height - paper.margin:
            pages.append(pen.finished())
            pen = _pen_on(paper)
        block.set(pen)
    return (*pages, pen.finished())


def title_of(slip: Slip) -> str:
    """Return the name people call the slip by."""
    match slip:
        case Receipt():
            return wording.RECEIPT
        case HoldingSlip():
            return wording.HOLDING
        case EvaluationSlip():
            return wording.EVALUATION


def name_of(slip: Slip, *, copy: int) -> str:
    """Return the name a printer may call it by, e.g. `receipt-150800-M01-T01-261122-A0007-K-copy-1`."""
    kinds = {Receipt: "receipt", HoldingSlip: "holding-slip", EvaluationSlip: "evaluation-slip"}
    return f"{kinds[type(slip)]}-{slip.reference}" + (f"-copy-{copy}" if copy else "")


def _pen_on(paper: Paper) -> Pen:
    return Pen(paper, paper.margin)


def _height_of(block: Block, paper: Paper) -> int:
    pen = Pen(paper)
    block.set(pen)
    return pen.y


def _blocks(slip: Slip, copy: int, paper: Paper) -> Iterator[Block]:
    yield from _head(slip, copy)
    match slip:
        case Receipt():
            yield from _receipt(slip, paper)
        case HoldingSlip():
            yield from _holding(slip, paper)
        case EvaluationSlip():
            yield from _evaluation(slip, paper)
    if slip.sample:
        yield Gap(16)
        yield Band(wording.SAMPLE)
    yield Gap(48)


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


def _receipt(slip: Receipt, paper: Paper) -> Iterator[Block]:
    yield Framed(wording.RECEIPT_STATEMENT, wording.RECEIPT_MEANING)
    yield from _reference(slip.reference, wording.LOOK_UP, paper)
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.CONFIRMED, wording.moment(slip.confirmed_at))
    yield Row(wording.RECEIVED, wording.moment(slip.received_at))
    yield Row(wording.ANSWER_BY, wording.day(slip.due_on) if slip.due_on else wording.LATER)
    yield from _next(
        wording.answered_by(slip.due_on),
        wording.SUPPLEMENT,
    )
    yield from _foot(slip)


def _holding(slip: HoldingSlip, paper: Paper) -> Iterator[Block]:
    yield Framed(wording.HOLDING_STATEMENT, wording.HOLDING_MEANING)
    yield from _reference(slip.reference, wording.LOOK_UP_HELD, paper)
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.CONFIRMED, wording.moment(slip.confirmed_at))
    yield from _next(
        wording.HOLDING_WAIT,
        wording.answered_within(slip.acceptance_workdays),
    )
    yield from _foot(slip)


def _evaluation(slip: EvaluationSlip, paper: Paper) -> Iterator[Block]:
    yield Framed(wording.EVALUATION_STATEMENT, wording.EVALUATION_MEANING)
    yield Code(symbol(slip.url, _ADDRESS_SIDE, width=paper.printable))
    yield Centred(wording.SCAN, BODY)
    yield Gap(18)
    yield Rule(2)
    yield Gap(14)
    yield Row(wording.EVALUATION_CODE, slip.code)
    yield Row(wording.VALID_UNTIL, wording.day(slip.expires_on))
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.REFERENCE, slip.reference)
    yield Gap(8)
    yield Paragraph(wording.EVALUATE_ONCE)
    yield from _contact(slip.outlet)


def _reference(reference: str, look_up: tuple[str, ...], paper: Paper) -> Iterator[Block]:
    yield Gap(22)
    yield Paragraph(wording.REFERENCE, BODY)
    yield Large(_groups(reference))
    yield Code(symbol(reference, _REFERENCE_SIDE, width=paper.printable), look_up)
    yield Rule(2)
    yield Gap(14)


def _groups(reference: str) -> tuple[str, ...]:
    """Break a reference where it is read aloud: terminal first, then day, number and check character."""
    groups = reference.split("-")
    return ("-".join(groups[:3]) + "-", "-".join(groups[3:]))


def _next(*steps: str) -> Iterator[Block]:
    yield Gap(8)
    yield Rule(2)
    yield Gap(16)
    yield Paragraph(wording.NEXT, HEADING)
    yield Gap(6)
    for number, text in enumerate(steps, start=1):
        yield Step(number, text)
    yield Gap(4)
    yield Paragraph(wording.KEEP, STRONG)


def _foot(slip: Receipt | HoldingSlip) -> Iterator[Block]:
    yield from _contact(slip.outlet)
    for line in wording.small_print(slip.item, slip.edition, slip.outlet.terminal):
        yield Paragraph(line, SMALL)
    yield Gap(20)
    yield Barcode(slip.reference.replace("-", ""), caption=slip.reference)


def _contact(outlet: OutletLine) -> Iterator[Block]:
    yield Gap(14)
    yield Rule(4)
    yield Gap(14)
    yield Paragraph(wording.call(outlet.phone), STRONG)
