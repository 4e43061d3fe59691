"""补正通知, 容缺通知 and 集成办 → blocks: what is to be done and by when first, then where and what otherwise."""

from collections.abc import Iterator

from kiosk import AskedPoint, DeferralNotice, IntegratedPart, IntegratedSlip, SupplementNotice
from printing.documents import handling_wording as words
from printing.documents import wording
from printing.documents.blocks import Block, Entry, Framed, Gap, Mark, Paragraph, Row
from printing.documents.parts import foot, next_steps, reference_part, section
from printing.paper import Paper


def supplement(slip: SupplementNotice, paper: Paper) -> Iterator[Block]:
    """Yield the parts of a 补正通知 below its title."""
    open_points = [_point(one, Mark.EMPTY) for one in slip.asked if not one.done]
    done = [_point(one, Mark.TICKED) for one in slip.asked if one.done]
    yield Framed(words.to_supplement(len(open_points)), words.SUPPLEMENT_MEANING)
    yield Gap(20)
    yield Row(wording.SUPPLEMENT_BY, wording.last_day(slip.due_on))
    yield from _whose(slip)
    yield from section(words.still_asked(len(open_points)), open_points)
    yield from section(words.handed_in(len(done)), done)
    if slip.note:
        yield Paragraph(slip.note)
    yield from next_steps(words.BRING, words.NOT_COUNTED, words.LAPSES)
    yield from reference_part(slip.reference, wording.LOOK_UP, paper, last=True)
    yield from foot(slip)


def deferral(slip: DeferralNotice, paper: Paper) -> Iterator[Block]:
    """Yield the parts of a 容缺通知 below its title."""
    entries = [Entry(Mark.EMPTY, one.name, (words.bring_by(one.due_on),)) for one in slip.materials]
    yield Framed(words.to_follow(len(entries)), words.DEFERRAL_MEANING)
    yield Gap(20)
    yield from _whose(slip)
    yield from section(words.following(len(entries)), entries)
    yield from next_steps(words.BRING, words.NOT_DECIDED, words.LAPSES)
    yield from reference_part(slip.reference, wording.LOOK_UP, paper, last=True)
    yield from foot(slip)


def integrated(slip: IntegratedSlip, paper: Paper) -> Iterator[Block]:
    """Yield the parts of an integrated application's slip below its title; held here, it never says received."""
    count = len(slip.parts)
    if slip.received_at is None:
        yield Framed(words.held(count), wording.HOLDING_MEANING)
    else:
        yield Framed(words.received(count), wording.RECEIPT_MEANING)
    look_up = wording.LOOK_UP if slip.received_at else wording.LOOK_UP_HELD
    yield from reference_part(slip.reference, look_up, paper, proof=slip.proof)
    yield Row(wording.ITEM, slip.service_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.CONFIRMED, wording.moment(slip.confirmed_at))
    if slip.received_at:
        yield Row(wording.RECEIVED, wording.moment(slip.received_at))
    if slip.as_of:
        yield Row(wording.AS_OF, wording.moment(slip.as_of))
    yield from section(words.PARTS, [_part(one) for one in slip.parts])
    yield from next_steps(slip.failure_policy, wording.SUPPLEMENT)
    yield from foot(slip)


def _whose(slip: SupplementNotice | DeferralNotice) -> Iterator[Block]:
    yield Row(wording.ITEM, slip.item_name)
    yield Row(wording.APPLICANT, slip.applicant)
    yield Row(wording.TOLD, wording.moment(slip.told_at))


def _point(asked: AskedPoint, mark: Mark) -> Entry:
    return Entry(mark, asked.title, (asked.reason,) if asked.reason and mark is Mark.EMPTY else ())


def _part(part: IntegratedPart) -> Entry:
    due = f"{words.BY}：{wording.day(part.due_on)}" if part.due_on else ""
    details = (part.state_title, due, words.handled_by(part.authority), part.note)
    return Entry(Mark.DASH, part.item_name, tuple(line for line in details if line))
