"""What paper and screen both show: pure data, no layout and no sentences."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True)
class OutletLine:
    """Where a person can turn to, as the platform registered it at enrolment."""

    name: str
    terminal: str
    phone: str


@dataclass(frozen=True)
class HoldingSlip:
    """暂存凭条: the terminal keeps the application; the platform has not received it yet."""

    reference: str
    item: str
    item_name: str
    applicant: str
    """Masked name."""
    confirmed_at: datetime
    acceptance_workdays: int
    """Working days the platform has for its first answer, counted from when it receives it."""
    edition: str
    outlet: OutletLine
    sample: bool


@dataclass(frozen=True)
class Receipt:
    """收件回执: the platform has received the application."""

    reference: str
    item: str
    item_name: str
    applicant: str
    confirmed_at: datetime
    received_at: datetime
    due_on: date | None
    """Day of the platform's first answer at the latest; None: to be announced."""
    edition: str
    outlet: OutletLine
    sample: bool


@dataclass(frozen=True)
class EvaluationSlip:
    """评价二维码凭条: the way to rate the service later, on one's own phone."""

    reference: str
    item_name: str
    url: str
    code: str
    expires_on: date
    outlet: OutletLine
    sample: bool


Slip = HoldingSlip | Receipt | EvaluationSlip


class PrintState(StrEnum):
    """Where a print job stands."""

    QUEUED = "queued"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """It may or may not be on paper; a person has to look."""
    EXPIRED = "expired"
    """Its session ended first; nobody is handed a stranger's paper."""


@dataclass(frozen=True)
class PrintJob:
    """One slip on its way to paper."""

    job: str
    session: str
    slip: Slip
    state: PrintState
    reason: str
    """Why it failed, waits or is held by the printer: a word of `printing.printers.Reason`; empty otherwise."""
    copy: int
    """0 for the first; a later one is marked as a copy on the paper."""
