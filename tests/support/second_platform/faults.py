"""What may be wrong with a platform; each is a mistake that somebody has made."""

from enum import Enum


class Fault(Enum):
    """A switch; the text says what the platform does wrong."""

    APPLIES_TWICE = "forgets which operations it has applied"
    IGNORES_GAPS = "applies an operation although one before it is missing"
    NUMBERS_EARLY = "gives a change its number before it can be seen"
    MISCOUNTS_DELETIONS = "leaves deleted rows in the checks"
    MIXES_TERMINALS = "tells every terminal everybody's changes"
    BELIEVES_ANY_CURSOR = "goes on from a cursor of another life"
    TRUSTS_FILES = "takes a file without looking at its content"
    SIGNS_AS_OTHERS = "signs receipts with another key than it names"
    BELIEVES_ANY_HAND = "takes a signature without looking at its hash"
    PARTS_FOLLOW = "takes all parts back with one of them"
    ONE_STREAM = "counts the operations of all streams together"
