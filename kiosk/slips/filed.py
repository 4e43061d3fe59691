"""Slips about an application: held here, received by the platform, to be rated."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.slips.about import ApplicationSlip
from kiosk.slips.outlet import OutletLine


@dataclass(frozen=True)
class HoldingSlip(ApplicationSlip):
    """暂存凭条: the terminal keeps the application; the platform has not received it yet."""

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
class Receipt(ApplicationSlip):
    """收件回执: the platform has received the application."""

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
    proof: str | None = None
    """What the platform signed when it received the application, as the QR code holds it; None: it signs nothing."""


@dataclass(frozen=True)
class EvaluationSlip(ApplicationSlip):
    """评价二维码凭条: the way to rate the service later, on one's own phone."""

    item_name: str
    url: str
    code: str
    expires_on: date
    outlet: OutletLine
    sample: bool
