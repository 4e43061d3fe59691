"""办理条件告知单 → blocks: what is not met, and with each of it where to go."""

from collections.abc import Iterator

from kiosk import ConditionsSlip
from printing.documents import conditions_wording as words
from printing.documents import notice_wording, wording
from printing.documents.blocks import Block, Entry, Framed, Gap, Mark, Paragraph, Row, Rule, SmallPrint
from printing.documents.parts import contact, section


def conditions(slip: ConditionsSlip) -> Iterator[Block]:
    """Yield the parts of the slip below its title."""
    barred = slip.barred
    yield Framed(words.BARRED if barred else words.WARNED, words.BARRED_MEANING if barred else words.WARNED_MEANING)
    yield Gap(20)
    yield Row(wording.ITEM, slip.item_name)
    entries = [
        Entry(Mark.DASH, one.because, tuple(filter(None, (words.turn_to(one.turn_to), words.better(one.better)))))
        for one in slip.hindrances
    ]
    yield from section(words.heading(len(entries)), entries)
    yield Gap(8)
    yield Rule(2)
    yield Gap(14)
    if slip.assumed:
        yield Paragraph(words.ASSUMED)
        yield Gap(8)
    yield from (Row(words.UNITS if number == 0 else "", unit) for number, unit in enumerate(slip.units))
    yield from contact(slip.outlet)
    yield Paragraph(notice_wording.supervision(slip.supervision))
    yield Gap(6)
    place, moment = wording.terminal(slip.outlet.terminal), wording.moment(slip.told_at)
    yield SmallPrint((wording.item(slip.item), wording.edition(slip.edition), place, moment))
