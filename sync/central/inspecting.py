"""Inspecting what was committed to (承诺核查), beside the life cycle: what was accepted on a commitment is looked into.

It waits to be inspected from the acceptance on; it is found right, or something has to be put right first, or the
commitment was broken. That last is a step of the life cycle; the others leave the state alone and stand in the history,
where the applicant reads them at a terminal. The rule: 国办发〔2020〕42号, 加强事中事后核查.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, select

from sync.central.commitments import Standing
from sync.central.moves import ACCEPT_COMMIT, BREACH
from sync.central.records import INSPECTED, TO_RECTIFY, Step
from sync.central.tables import applications, history

_MAX_NOTE = 1000


class Inspection(StrEnum):
    """How far the inspection of a commitment has come."""

    PENDING = "pending"
    RECTIFY = "rectify"
    """Something has to be put right, and is inspected once more."""
    PASSED = "passed"
    BREACHED = "breached"


_AFTER = {
    ACCEPT_COMMIT: Inspection.PENDING,
    TO_RECTIFY: Inspection.RECTIFY,
    INSPECTED: Inspection.PASSED,
    BREACH: Inspection.BREACHED,
}
_OFFERED: Mapping[Inspection, tuple[str, ...]] = {
    Inspection.PENDING: (INSPECTED, TO_RECTIFY),
    Inspection.RECTIFY: (INSPECTED,),
}
_SAID = {INSPECTED: "承诺核查：属实。", TO_RECTIFY: "承诺核查：有不对的地方，请改正。"}


@dataclass(frozen=True)
class Finding:
    """What an inspection has found, to be written down beside the steps."""

    event: str
    note: str
    values: Mapping[str, Any] = field(default_factory=dict)
    """It changes nothing about the application."""


def standing(taken: Sequence[Step]) -> Inspection | None:
    """Return how far the inspection has come; None where nothing was accepted on a commitment."""
    return next((_AFTER[step.event] for step in reversed(taken) if step.event in _AFTER), None)


def offered(taken: Sequence[Step]) -> tuple[str, ...]:
    """Return what an inspection may find now, as events of the history; a breach is a step of the life cycle."""
    found = standing(taken)
    return () if found is None else _OFFERED.get(found, ())


def finding(event: str, note: str, taken: Sequence[Step]) -> Finding | None:
    """Return what is to be written down; None where it cannot be found now, or the note that it needs is missing."""
    if event not in offered(taken) or (event == TO_RECTIFY and not note.strip()):
        return None
    return Finding(event, f"{_SAID[event]}{note.strip()}"[:_MAX_NOTE])


def waiting() -> ColumnElement[bool]:
    """Return the condition that an application, in SQL, still has to be inspected."""
    signed = applications.c.commitment == Standing.SIGNED.value  # few are: the others' histories are not looked into
    return and_(signed, _has(ACCEPT_COMMIT), ~_has(INSPECTED), ~_has(BREACH))


def _has(event: str) -> ColumnElement[bool]:
    own = history.c.reference == applications.c.reference
    return exists(select(history.c.reference).where(own, history.c.event == event))
