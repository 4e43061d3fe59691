"""Slips about the terminal itself: a healthy one, and one where everything is wrong."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk import BEIJING, Link, PrinterTest, ReadinessReport, ReportedIncident, Slip
from tests.support.slips import LONG_COMPANY, OUTLET

_AT = datetime(2026, 11, 22, 8, 30, tzinfo=BEIJING)

REPORT = ReadinessReport(
    at=_AT,
    link=Link.ONLINE,
    last_contact=_AT - timedelta(seconds=20),
    clock_skew_seconds=0.4,
    outbox_count=0,
    outbox_oldest=None,
    set_aside=0,
    printer_ready=True,
    printer_reasons=(),
    storage_free_bytes=83_000_000_000,
    items=48,
    refused_items=(),
    edition="2025.0-draft",
    content_hash="8f3a21c97be04d55" * 4,
    incidents=(),
    program="0.1.0",
    outlet=OUTLET,
    sample=True,
)
BAD_REPORT = replace(
    REPORT,
    link=Link.OFFLINE,
    last_contact=_AT - timedelta(days=2),
    clock_skew_seconds=-640.0,
    outbox_count=214,
    outbox_oldest=_AT - timedelta(days=2),
    set_aside=3,
    printer_ready=False,
    printer_reasons=("paper_out", "cover_open"),
    storage_free_bytes=400_000_000,
    items=46,
    refused_items=("IP-05-02", "IP-18-05"),
    incidents=tuple(
        ReportedIncident(
            f"150800-M01-T01-261122-A000{number}-K",
            f"当事人离开时，这张凭条还没有打完。请看一眼出纸口，不要留下别人的凭条。{LONG_COMPANY}",
            number,
            _AT - timedelta(hours=number),
        )
        for number in range(1, 9)
    ),
    sample=False,
)
TRIAL = PrinterTest(at=_AT, outlet=OUTLET, sample=False)

TERMINAL_SLIPS: dict[str, tuple[Slip, int]] = {
    "report": (REPORT, 0),
    "report-bad": (replace(BAD_REPORT, incidents=BAD_REPORT.incidents[:2]), 0),
    "test-page": (TRIAL, 0),
}
"""What the golden pictures show: name to slip and which copy it is."""
