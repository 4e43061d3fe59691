"""The readiness report and the test page → blocks."""

from collections.abc import Iterator

from kiosk import PrinterTest, ReadinessReport
from printing.documents import terminal_wording as words
from printing.documents import wording
from printing.documents.blocks import (
    BODY,
    HEADING,
    SMALL,
    STRONG,
    Block,
    Entry,
    Framed,
    Gap,
    Mark,
    Paragraph,
    Row,
    SmallPrint,
)
from printing.documents.figures import Barcode, Code
from printing.documents.measures import Edges, Ruler, Screens, Solid, Staircase
from printing.documents.parts import section
from printing.documents.qr import symbol
from printing.paper import Paper

_CODE_SIDE = 290


def report(slip: ReadinessReport) -> Iterator[Block]:
    """Yield the parts of the report below its title: what has to be seen to first."""
    yield Framed(words.statement(slip), words.meaning(slip))
    yield Gap(20)
    yield Row(words.LOOKED_AT, wording.moment(slip.at))
    yield Gap(8)
    for one in sorted(words.findings(slip), key=lambda one: one.well):
        yield Entry(Mark.TICKED if one.well else Mark.EMPTY, one.name, one.words)
    incidents = [
        Entry(Mark.DASH, one.subject, (one.sentence + words.times(one.times), wording.moment(one.last_at)))
        for one in slip.incidents
    ]
    yield from section(words.INCIDENTS, incidents)
    yield Gap(8)
    yield SmallPrint(
        (
            f"{words.PROGRAM} {slip.program}",
            wording.edition(slip.edition),
            wording.content(slip.content_hash),
            wording.terminal(slip.outlet.terminal),
        )
    )


def printer_test(slip: PrinterTest, paper: Paper) -> Iterator[Block]:
    """Yield the parts of the test page below its title, each with what to look for."""
    yield Paragraph(words.CHARACTERS, STRONG)
    for style in (BODY, STRONG, SMALL, HEADING):
        yield Paragraph(words.WORDS, style)
    for line in (words.NAMES, words.PLACEHOLDER):
        yield Paragraph(line)
    for heading, block in (
        (words.RULER, Ruler()),
        (words.EDGES, Edges()),
        (words.HEAD, Staircase()),
        (words.GREY, Screens()),
        (words.SOLID, Solid(40)),
    ):
        yield Gap(22)
        yield Paragraph(heading, STRONG)
        yield Gap(6)
        yield block
    yield from _codes(slip.outlet.terminal, paper)
    yield SmallPrint((wording.terminal(slip.outlet.terminal), wording.moment(slip.at)))


def _codes(terminal: str, paper: Paper) -> Iterator[Block]:
    yield Gap(22)
    yield Paragraph(words.CODES, STRONG)
    yield Code(symbol(f"TEST {terminal}", _CODE_SIDE, width=paper.printable))
    yield Barcode(f"TEST{terminal.replace('-', '')}", caption=f"TEST {terminal}")
    yield Gap(14)
