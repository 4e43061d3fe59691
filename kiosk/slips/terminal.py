"""Slips about the terminal itself, for whoever looks after it."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.exchange import Link
from kiosk.slips.about import TerminalSlip
from kiosk.slips.outlet import OutletLine


@dataclass(frozen=True)
class ReportedIncident:
    """Something that happened and should be seen to."""

    subject: str
    sentence: str
    times: int
    last_at: datetime


@dataclass(frozen=True)
class ReadinessReport(TerminalSlip):
    """设备报告: whether the terminal is fit for the day, at a glance."""

    at: datetime
    link: Link
    last_contact: datetime | None
    clock_skew_seconds: float | None
    """Platform clock minus terminal clock; None: not known."""
    outbox_count: int
    outbox_oldest: datetime | None
    set_aside: int
    """Operations that the platform refused and nobody has settled."""
    printer_ready: bool | None
    """None: not asked yet."""
    printer_reasons: tuple[str, ...]
    """Words of `printing.printers.Reason`; beside `printer_ready` they are warnings."""
    storage_free_bytes: int
    items: int
    """How many the catalogue offers."""
    refused_items: tuple[str, ...]
    """What is not shown because it has to be mended."""
    edition: str
    content_hash: str
    incidents: tuple[ReportedIncident, ...]
    """Newest first."""
    program: str
    """Version of the program."""
    outlet: OutletLine
    sample: bool


@dataclass(frozen=True)
class PrinterTest(TerminalSlip):
    """打印测试页: what shows at once whether head, paper and setting are right."""

    at: datetime
    outlet: OutletLine
    sample: bool
