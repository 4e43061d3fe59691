"""告知承诺书 → blocks: the words that were shown, clause by clause, and the hand that signed them."""

from collections.abc import Iterator

from kiosk import Commitment
from printing.documents import handling_wording as words
from printing.documents import wording
from printing.documents.blocks import HEADING, Block, Gap, Paragraph, Row, Rule, SmallPrint, Step, Together
from printing.documents.figures import Signed
from printing.documents.parts import barcode, contact


def commitment(slip: Commitment) -> Iterator[Block]:
    """Yield the parts of the slip below its title."""
    yield Row(wording.ITEM, slip.item_name)
    yield Row(words.SIGNER, slip.signer)
    yield Row(wording.REFERENCE, slip.reference)
    yield from (Row(words.REPLACES if number == 0 else "", name) for number, name in enumerate(slip.replaces))
    first, *others = (Step(number, clause) for number, clause in enumerate(slip.text.clauses, start=1))
    yield Together((Gap(8), Rule(2), Gap(16), Paragraph(slip.text.title, HEADING), Gap(6), first))
    yield from others
    hand = slip.signature
    yield Gap(8)
    yield Together(
        (
            Signed(words.SIGNATURE, (hand.width, hand.height), hand.strokes),
            Row(words.SIGNED, wording.moment(slip.signed_at)),
        )
    )
    yield from contact(slip.outlet)
    yield SmallPrint(
        (
            words.text_version(slip.text.version),
            words.text_hash(slip.text.content_hash),
            words.signature_hash(slip.signature.content_hash),
            wording.item(slip.item),
            wording.edition(slip.edition),
            wording.terminal(slip.outlet.terminal),
        )
    )
    yield from barcode(slip.reference)
