"""告知承诺: what was promised in place of materials, in which words and by whose hand; and whether it may be."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from sync.contract.limits import MAX_MATERIALS
from sync.contract.message import Message, Name, Sha256

MAX_STROKES = 200
"""Of a signature."""
MAX_POINTS = 4000
"""Of a stroke, and of a whole signature."""

Hundredths = Annotated[int, Field(ge=0, le=100_000)]
"""Hundredths of a millimetre on the glass."""
Stroke = Annotated[tuple[tuple[Hundredths, Hundredths], ...], Field(min_length=1, max_length=MAX_POINTS)]
"""Points to the right and down from the pad's upper left corner."""


class InkBody(Message):
    """A signature as the finger drew it."""

    width: Hundredths
    """Of the pad."""
    height: Hundredths
    strokes: Annotated[tuple[Stroke, ...], Field(min_length=1, max_length=MAX_STROKES)]


class CommitmentBody(Message):
    """What was signed in place of materials.

    `text_hash` is the SHA-256 of title, version and clauses, as they were shown, a line each, in UTF-8. The clauses
    are those of the edition's `commitments.json` for the item: `told`, then `requires` of each of the `materials` in
    their order, `checking`, `consequences`, `declares`. `signature_hash` is the SHA-256 of `signature` as JSON with
    its keys sorted and without spaces.
    """

    title: Name
    version: Name
    text_hash: Sha256
    materials: Annotated[tuple[Name, ...], Field(min_length=1, max_length=MAX_MATERIALS)]
    """Ids of the materials it replaces, in the item's order."""
    signature: InkBody
    signature_hash: Sha256
    signed_at: AwareDatetime
    credit: Literal["clear", "unchecked"]
    """What the terminal knew of the applicant's credit: the platform had nothing against it, or could not be asked."""


class PromiseRequest(Message):
    """`POST /commitment`: may a commitment be taken from this applicant? Asked with their consent; nobody keeps it."""

    item: Name
    number: Annotated[str, Field(min_length=1, max_length=40)]
    """Of the unit (统一社会信用代码) or the person that applies."""


class PromiseAnswer(Message):
    """The answer: nothing but yes or no."""

    allowed: bool
    """False: a serious breach of trust is on record (严重失信)."""
