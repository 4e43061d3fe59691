"""草稿凭条 → blocks: the code that opens the draft first, then what to do with it and until when."""

from collections.abc import Iterator

from kiosk import DraftSlip
from printing.documents import draft_wording as words
from printing.documents import wording
from printing.documents.blocks import (
    BODY,
    HEADING,
    STRONG,
    Block,
    Centred,
    Entry,
    Framed,
    Gap,
    Large,
    Mark,
    Paragraph,
    Row,
    Rule,
    SmallPrint,
    Step,
)
from printing.documents.figures import Code
from printing.documents.parts import contact, section
from printing.documents.qr import symbol
from printing.paper import Paper

_SIDE = 400
"""Dots for the QR of an address with a code behind it: 37 to 45 modules."""
_LINE_GROUPS = 3
"""Groups of the code in its first line."""


def draft(slip: DraftSlip, paper: Paper) -> Iterator[Block]:
    """Yield the parts of the slip below its title."""
    yield Framed(words.STATEMENT, words.MEANING)
    if slip.url:
        yield Code(symbol(slip.url, _SIDE, width=paper.printable))
    yield Centred(words.SCAN, BODY)
    yield Gap(14)
    yield Rule(2)
    yield Gap(14)
    yield Paragraph(words.CODE, HEADING)
    yield Large(_lines(slip.code))
    yield Gap(10)
    yield Row(wording.ITEM, slip.item_name)
    yield Row(words.LAST_DAY, wording.day(slip.last_day))
    yield from section(words.again(len(slip.left_out)), [Entry(Mark.EMPTY, name, ()) for name in slip.left_out])
    yield Gap(8)
    yield Rule(2)
    yield Gap(14)
    for number, text in enumerate((words.TERMINAL, words.PHONE, words.GONE), start=1):
        yield Step(number, text)
    yield Gap(6)
    yield Paragraph(words.KEEP, STRONG)
    yield from contact(slip.outlet)
    place = wording.terminal(slip.outlet.terminal)
    yield SmallPrint((wording.item(slip.item), wording.edition(slip.edition), place))


def _lines(code: str) -> tuple[str, ...]:
    groups = code.split("-")
    return ("-".join(groups[:_LINE_GROUPS]) + "-", "-".join(groups[_LINE_GROUPS:]))
