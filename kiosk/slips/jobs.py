"""A slip on its way to paper."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.slips.kinds import Slip


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
