"""收件回执, 暂存凭条 and 服务评价 → blocks: what was filed, who has it, and what comes next."""

from collections.abc import Iterator

from kiosk import EvaluationSlip, HoldingSlip, Receipt
from printing.documents import wording
from printing.documents.blocks import BODY, Block, Centred, Framed, Gap, Paragraph, Row, Rule
from printing.documents.figures import Code
from printing.documents.parts import contact, foot, next_steps, reference_part
from printing.documents.qr import symbol
from printing.paper import Paper

_ADDRESS_SIDE = 400
"""Dots for the QR of an address: 45 modules of 8 dots for the usual 90 characters."""


def filed(slip: Receipt | HoldingSlip | EvaluationSlip, paper: Paper) -> Iterator[Block]:
    """Yield the parts of the slip below its title."""
    match slip:
        case Receipt():
            yield from _receipt(slip, paper)
        case HoldingSlip():
            yield from _holding(slip, paper)
        case EvaluationSlip():
            yield from _evaluation(slip, paper)


def _receipt(slip: Receipt, paper: Paper) -> Iterator[Block]:
    yield Framed(wording.RECEIPT_STATEMENT, wording.RECEIPT_MEANING)
    yield from reference_part(slip.reference, wording.LOOK_UP, paper, proof=slip.proof)
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.CONFIRMED, wording.moment(slip.confirmed_at))
    yield Row(wording.RECEIVED, wording.moment(slip.received_at))
    yield Row(wording.ANSWER_BY, wording.last_day(slip.due_on))
    yield from next_steps(
        wording.answered_by(slip.due_on),
        wording.SUPPLEMENT,
    )
    yield from foot(slip)


def _holding(slip: HoldingSlip, paper: Paper) -> Iterator[Block]:
    yield Framed(wording.HOLDING_STATEMENT, wording.HOLDING_MEANING)
    yield from reference_part(slip.reference, wording.LOOK_UP_HELD, paper)
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.CONFIRMED, wording.moment(slip.confirmed_at))
    yield from next_steps(
        wording.HOLDING_WAIT,
        wording.answered_within(slip.acceptance_workdays),
    )
    yield from foot(slip)


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
    yield from contact(slip.outlet)
