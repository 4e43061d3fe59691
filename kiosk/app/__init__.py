"""The machine's face: class Kiosk, the doors for sync and print threads, and what screens read."""

from kiosk.app.exchange import Exchange
from kiosk.app.kiosk import FindProgress, Kiosk
from kiosk.app.spool import Spool
from kiosk.app.views import (
    ApplicationView,
    CheckRow,
    FormView,
    Health,
    HistoryLine,
    Incident,
    PageSummary,
    PrinterHealth,
    RejectedOperation,
)

__all__ = [
    "ApplicationView",
    "CheckRow",
    "Exchange",
    "FindProgress",
    "FormView",
    "Health",
    "HistoryLine",
    "Incident",
    "Kiosk",
    "PageSummary",
    "PrinterHealth",
    "RejectedOperation",
    "Spool",
]
