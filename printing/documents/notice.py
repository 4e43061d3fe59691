"""一次性告知单 → blocks: what is missing first, then what is there, then everything else there is to know."""

from collections.abc import Iterator

from kiosk import NoticeSlip, Standing
from printing.documents import notice_wording as words
from printing.documents import wording
from printing.documents.blocks import (
    Block,
    Entry,
    Framed,
    Gap,
    Mark,
    Paragraph,
    Row,
    Rule,
    SmallPrint,
)
from printing.documents.parts import contact, section

_MARKS = {Standing.MISSING: Mark.EMPTY, Standing.HELD: Mark.TICKED, Standing.NOT_ASKED: Mark.DASH}
"""In the order of the slip."""


def notice(slip: NoticeSlip) -> Iterator[Block]:
    """Yield the parts of the slip below its title."""
    yield Framed(words.statement(slip), words.MEANING)
    yield Gap(20)
    yield Row(wording.ITEM, slip.item_name)
    yield from _materials(slip)
    yield from _conditions(slip)
    yield from _facts(slip)
    yield from _foot(slip)


def _materials(slip: NoticeSlip) -> Iterator[Block]:
    if not slip.materials:
        yield Gap(8)
        yield Paragraph(slip.no_materials_because)
    for standing, mark in _MARKS.items():
        entries = [Entry(mark, one.name, words.details(one)) for one in slip.standing(standing)]
        yield from section(words.heading(slip, standing), entries)


def _conditions(slip: NoticeSlip) -> Iterator[Block]:
    yield from section(words.CONDITIONS, [Entry(Mark.DASH, "", (condition,)) for condition in slip.conditions])


def _facts(slip: NoticeSlip) -> Iterator[Block]:
    yield Gap(8)
    yield Rule(2)
    yield Gap(14)
    label, limit = words.statutory(slip.time)
    for title, lines in (
        (words.HOW_LONG, words.how_long(slip.time)),
        (label, (limit,)),
        (words.FEE, words.fee(slip.fee)),
        (words.WHERE, (words.methods(slip.methods),)),
        (words.BOOKING, (slip.reservation,)),
        (words.UNITS, slip.units),
        (words.RESULT, (slip.result,)),
    ):
        yield from (Row(title if number == 0 else "", line) for number, line in enumerate(lines))


def _foot(slip: NoticeSlip) -> Iterator[Block]:
    yield from contact(slip.outlet)
    yield Paragraph(words.supervision(slip.supervision))
    yield Gap(6)
    yield SmallPrint(
        (
            wording.item(slip.item),
            wording.edition(slip.edition),
            wording.content(slip.content_hash),
            wording.terminal(slip.outlet.terminal),
            wording.moment(slip.told_at),
        )
    )
