"""The commitment of an application as a clerk sees it: every word, the hand that signed, whether both are intact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from sync.central import commitments, inspecting, wording
from sync.central.catalogue import Catalogue
from sync.central.records import Application, Step
from sync.central.wording import StepWords
from sync.contract import InkBody

_PEN = 90
"""Hundredths of a millimetre."""


@dataclass(frozen=True)
class Hand:
    """A signature as the parts of an SVG picture, whose unit is a hundredth of a millimetre."""

    width: int
    height: int
    path: str
    pen: int = _PEN


@dataclass(frozen=True)
class Signed:
    """A commitment that was signed, and what it is worth."""

    title: str
    version: str
    clauses: tuple[str, ...]
    replaces: tuple[str, ...]
    """Names of the materials in whose place it stands."""
    signed_at: datetime
    text_hash: str
    """In groups of four, as it stands on the applicant's paper."""
    signature_hash: str
    intact: bool
    """The words and the hand on file are those that were signed."""
    counts: bool
    worth: str
    """What it is worth, in a sentence."""
    credit: str
    hand: Hand
    sample: bool
    """Its words are a sample, or come from no source."""
    inspection: str
    """How far its inspection has come; empty while nothing was accepted on it."""
    findings: Mapping[str, StepWords]
    """What an inspection may find now, by its event."""


def of(
    connection: Connection, application: Application, accepted_under: Catalogue, taken: Sequence[Step]
) -> Signed | None:
    """Return the commitment of an application that has `taken` these steps; None where nothing was signed."""
    kept = commitments.of(connection, application.reference)
    if kept is None:
        return None
    body, terms = kept.body, accepted_under.commitments.get(application.item, {})
    names = {each.id: each.name for each in accepted_under.materials_of(application.item)}
    return Signed(
        title=body.title,
        version=body.version,
        clauses=kept.clauses,
        replaces=tuple(names.get(name, name) for name in body.materials),
        signed_at=body.signed_at,
        text_hash=_in_fours(body.text_hash),
        signature_hash=_in_fours(body.signature_hash),
        intact=kept.intact,
        counts=application.committed,
        worth=wording.COMMITMENTS[application.commitment],
        credit=wording.CREDIT[body.credit],
        hand=_hand(body.signature),
        sample=_is_unsettled(terms),
        inspection=wording.INSPECTIONS.get(inspecting.standing(taken) or "", ""),
        findings={event: wording.FINDINGS[event] for event in inspecting.offered(taken)},
    )


def _in_fours(digest: str) -> str:
    return " ".join(digest[start : start + 4] for start in range(0, len(digest), 4))


def _is_unsettled(terms: Mapping[str, object]) -> bool:
    return bool(terms.get("sample") or terms.get("assumed"))


def _hand(signature: InkBody) -> Hand:
    return Hand(signature.width, signature.height, " ".join(map(_line, signature.strokes)))


def _line(stroke: Sequence[tuple[int, int]]) -> str:
    """Return a stroke as an SVG path; a lone point is a dot."""
    points = [*stroke, stroke[-1]] if len(stroke) == 1 else stroke
    return "M" + "L".join(f"{x} {y}" for x, y in points)
