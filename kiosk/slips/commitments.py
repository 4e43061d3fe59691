"""告知承诺书: what was promised, in exactly the words that were shown, and the hand that signed it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.slips.about import ApplicationSlip
from kiosk.slips.outlet import OutletLine


@dataclass(frozen=True)
class Handwriting:
    """A signature as the finger drew it, in millimetres on the glass."""

    width: float
    height: float
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    """Each of them points to the right and down from the pad's corner."""

    def in_hundredths(self) -> "Handwriting":
        """Return it on a grid of 0.01 mm, which it can be told from to the letter."""
        strokes = tuple(tuple((round(x, 2), round(y, 2)) for x, y in stroke) for stroke in self.strokes)
        return Handwriting(round(self.width, 2), round(self.height, 2), strokes)

    def as_data(self) -> dict[str, Any]:
        """Return it as whole hundredths of a millimetre, for the platform to keep."""
        strokes = [[[_whole(x), _whole(y)] for x, y in stroke] for stroke in self.strokes]
        return {"width": _whole(self.width), "height": _whole(self.height), "strokes": strokes}

    @property
    def content_hash(self) -> str:
        """SHA-256 over `as_data` as JSON with its keys sorted and without spaces."""
        return hashlib.sha256(json.dumps(self.as_data(), sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True)
class CommitmentText:
    """What is read before it is signed."""

    title: str
    version: str
    clauses: tuple[str, ...]

    @property
    def content_hash(self) -> str:
        """SHA-256 over title, version and clauses, a line each, in UTF-8: of exactly what was shown."""
        return hashlib.sha256("\n".join((self.title, self.version, *self.clauses)).encode()).hexdigest()


@dataclass(frozen=True)
class Commitment(ApplicationSlip):
    """告知承诺书 for the person who signed it."""

    item: str
    item_name: str
    signer: str
    """As they are named on paper."""
    replaces: tuple[str, ...]
    """Names of the materials in whose place it stands."""
    text: CommitmentText
    signed_at: datetime
    signature: Handwriting
    edition: str
    outlet: OutletLine
    sample: bool


def _whole(millimetres: float) -> int:
    return round(millimetres * 100)
