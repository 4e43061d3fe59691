"""Parts that several slips have in common."""

from collections.abc import Iterator

from kiosk import DeferralNotice, HoldingSlip, IntegratedSlip, OutletLine, Receipt, SupplementNotice
from printing.documents import wording
from printing.documents.blocks import (
    BODY,
    HEADING,
    STRONG,
    Block,
    Entry,
    Gap,
    Large,
    Paragraph,
    Rule,
    SmallPrint,
    Step,
    Together,
)
from printing.documents.figures import Barcode, Code
from printing.documents.qr import symbol
from printing.paper import Paper

_REFERENCE_SIDE = 290
"""Dots for the QR of a reference: 33 modules of 8 dots, 33 mm with its quiet zone."""
_PROOF_SIDE = 342
"""Dots for the QR of a proof: 57 modules of 6 dots for the usual 200 characters."""


def reference_part(
    reference: str, look_up: tuple[str, ...], paper: Paper, *, proof: str | None = None, last: bool = False
) -> Iterator[Block]:
    """Yield the reference as large as it goes, its code, and how to look it up.

    The code of a `proof` stands for that of the reference: a terminal finds the reference in it. `last`: the foot
    follows, which begins with a line.
    """
    yield Gap(22)
    yield Paragraph(wording.REFERENCE, BODY)
    yield Large(_groups(reference))
    yield _proving(proof, paper) or Code(symbol(reference, _REFERENCE_SIDE, width=paper.printable), look_up)
    if not last:
        yield Rule(2)
        yield Gap(14)


def _proving(proof: str | None, paper: Paper) -> Code | None:
    """Return the code of a proof; None where there is none to be had."""
    try:
        return Code(symbol(proof, _PROOF_SIDE, width=paper.printable, mask=0), wording.PROVES) if proof else None
    except ValueError:  # a platform with a very long address, on narrow paper
        return None


def _groups(reference: str) -> tuple[str, ...]:
    """Break a reference where it is read aloud: terminal first, then day, number and check character."""
    groups = reference.split("-")
    return ("-".join(groups[:3]) + "-", "-".join(groups[3:]))


def next_steps(*steps: str) -> Iterator[Block]:
    """Yield what happens next, in order."""
    yield Gap(8)
    yield Rule(2)
    yield Gap(16)
    yield Paragraph(wording.NEXT, HEADING)
    yield Gap(6)
    for number, text in enumerate(steps, start=1):
        yield Step(number, text)
    yield Gap(4)
    yield Paragraph(wording.KEEP, STRONG)


def section(heading: str, entries: list[Entry]) -> Iterator[Block]:
    """Yield some entries below a heading that stays with the first of them; nothing where there are none."""
    if not entries:
        return
    first, *others = entries
    yield Gap(8)
    yield Together((Rule(2), Gap(14), Paragraph(heading, HEADING), Gap(6), first))
    yield from others


def barcode(reference: str) -> Iterator[Block]:
    """Yield the reference for a handheld scanner."""
    yield Gap(20)
    yield Barcode(reference.replace("-", ""), caption=reference)


def foot(slip: Receipt | HoldingSlip | SupplementNotice | DeferralNotice | IntegratedSlip) -> Iterator[Block]:
    """Yield what a slip about an application ends with."""
    yield from contact(slip.outlet)
    place = wording.terminal(slip.outlet.terminal)
    code = slip.service if isinstance(slip, IntegratedSlip) else slip.item
    yield SmallPrint((wording.item(code), wording.edition(slip.edition), place))
    yield from barcode(slip.reference)


def contact(outlet: OutletLine) -> Iterator[Block]:
    """Yield whom to turn to."""
    yield Gap(14)
    yield Rule(4)
    yield Gap(14)
    yield Paragraph(wording.call(outlet.phone), STRONG)
