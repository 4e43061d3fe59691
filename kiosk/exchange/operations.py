"""What a terminal asks the platform to record, and what the platform did with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.exchange.progress import Progress


class Stream(StrEnum):
    """A row of operations with numbers of its own, so that a stuck one holds up no other; most urgent first."""

    APPLICATIONS = "applications"
    EVALUATIONS = "evaluations"
    AUDIT = "audit"


class OperationKind(StrEnum):
    """What a terminal may ask the platform to record."""

    APPLICATION_SUBMIT = "application.submit"
    APPLICATION_SUPPLEMENT = "application.supplement"
    APPLICATION_WITHDRAW = "application.withdraw"
    APPLICATION_COLLECT = "application.collect"
    EVALUATION_SUBMIT = "evaluation.submit"
    AUDIT_EVENT = "audit.event"

    @property
    def stream(self) -> Stream:
        """The stream in which new operations of this kind travel."""
        return _STREAMS[self]


_STREAMS = {
    OperationKind.APPLICATION_SUBMIT: Stream.APPLICATIONS,
    OperationKind.APPLICATION_SUPPLEMENT: Stream.APPLICATIONS,
    OperationKind.APPLICATION_WITHDRAW: Stream.APPLICATIONS,
    OperationKind.APPLICATION_COLLECT: Stream.APPLICATIONS,
    OperationKind.EVALUATION_SUBMIT: Stream.EVALUATIONS,
    OperationKind.AUDIT_EVENT: Stream.AUDIT,
}


@dataclass(frozen=True)
class Operation:
    """One row of the outbox; immutable from the moment a citizen confirmed."""

    op_id: str
    """UUIDv7, made when the citizen confirmed; the platform applies it at most once."""
    stream: Stream
    terminal_seq: int
    """Position in its stream, from 1, without gaps."""
    aggregate: str
    """What it is about: `application:<reference>`, `evaluation:<ticket code>` or `audit:<terminal>`."""
    base_version: int
    """Version of the aggregate the citizen saw; 0 for a new one."""
    kind: OperationKind
    made_at: datetime
    body: Mapping[str, Any]
    files: tuple[str, ...] = ()
    """SHA-256 of the files that belong to it and travel by themselves."""


@dataclass(frozen=True)
class SealedCopy:
    """An operation the platform has acknowledged, readable by the platform only; offered again after a restore."""

    op_id: str
    stream: Stream
    terminal_seq: int
    aggregate: str
    box: str
    """`contract.Sealed.box`."""


Waiting = Operation | SealedCopy
"""What may be pushed."""


WITHDRAWN = "withdrawn"
"""Code of a refusal: the item is not taken any more, and the application is a draft again (QUEUED → DRAFT)."""


class Verdict(StrEnum):
    """What the platform did with an operation."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Settled:
    """The platform's answer to one operation."""

    op_id: str
    verdict: Verdict
    code: str = ""
    """Why it was rejected, as a word a program may compare."""
    detail: str = ""
    """Why it was rejected, as a sentence for a person."""
    progress: Progress | None = None
    """The application after the operation, where it is about one."""
    proof: str | None = None
    """What the application's receipt proves, as its QR code holds it."""
    copy: SealedCopy | None = None
    """The operation sealed for the platform, to be kept; None when a sealed copy of it was sent."""
