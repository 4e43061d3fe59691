"""What the words of an IPP printer mean to a terminal (RFC 8011 §5.3.7 and §5.4.12, PWG 5100.9)."""

import struct
from collections.abc import Iterator
from enum import IntEnum

from printing.printers.ipp.message import Attributes, Value
from printing.printers.printer import PrinterStatus, Reason

_REASONS = {
    "media-empty": Reason.PAPER_OUT,
    "media-needed": Reason.PAPER_OUT,
    "input-tray-missing": Reason.PAPER_OUT,
    "media-jam": Reason.JAM,
    "cover-open": Reason.COVER_OPEN,
    "door-open": Reason.COVER_OPEN,
    "interlock-open": Reason.COVER_OPEN,
    "offline": Reason.UNREACHABLE,
    "shutdown": Reason.UNREACHABLE,
    "timed-out": Reason.UNREACHABLE,
    "paused": Reason.STOPPED,
    "moving-to-paused": Reason.STOPPED,
    "stopped-partly": Reason.STOPPED,
}
_WARNINGS = {"media-low": Reason.PAPER_LOW}
_RESOLUTION = struct.Struct(">iib")
_DOTS_PER_INCH = 3
_SEVERITIES = ("-error", "-warning", "-report")
"""How bad the printer thinks it is; CUPS and small printers mix them up, so only the stem counts."""


class PrinterState(IntEnum):
    """RFC 8011 §5.4.11."""

    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class JobState(IntEnum):
    """RFC 8011 §5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def over(self) -> bool:
        """Whether the printer will do nothing more about it."""
        return self >= JobState.CANCELED


def is_queue(printer: Attributes) -> bool:
    """Tell whether it is a CUPS queue and not a device: its words about paper may be old, or wrong."""
    return "cups-version" in printer


def device_behind(printer: Attributes) -> str | None:
    """Return the address of the IPP device that a CUPS queue prints to; None when it prints in another way."""
    for uri in printer.get("device-uri", ()):
        if is_queue(printer) and isinstance(uri, str) and uri.startswith(("ipp://", "ipps://")):
            return uri
    return None


def status_of(printer: Attributes) -> PrinterStatus:
    """Return how a device stands by its own words, or a queue by those it heard last."""
    stems = tuple(_stems(printer))
    idle_queue = is_queue(printer) and printer.get("printer-state") == (PrinterState.IDLE,)
    reasons = [] if idle_queue else [_REASONS[stem] for stem in stems if stem in _REASONS]
    halted = printer.get("printer-state") == (PrinterState.STOPPED,)
    if (halted and not reasons) or printer.get("printer-is-accepting-jobs") == (False,):
        reasons.append(Reason.STOPPED)
    warnings = [_WARNINGS[stem] for stem in stems if stem in _WARNINGS]
    return PrinterStatus(tuple(dict.fromkeys(reasons)), tuple(dict.fromkeys(warnings)))


def is_busy(printer: Attributes) -> bool:
    """Tell whether a device works on somebody's job; a queue lets jobs wait in line."""
    return not is_queue(printer) and printer.get("printer-state") == (PrinterState.PROCESSING,)


def raster_dpi(printer: Attributes) -> int:
    """Return the coarsest resolution, in dots an inch, in which a printer takes pictures; 300 when it does not say."""
    found = (_dpi(value) for value in printer.get("pwg-raster-document-resolution-supported", ()))
    return min((dpi for dpi in found if dpi), default=300)


def state_of(job: Attributes) -> JobState | None:
    """Return how a job stands; None when the printer does not say."""
    value = job.get("job-state", (None,))[0]
    return JobState(value) if isinstance(value, int) and value in set(JobState) else None


def has_errors(job: Attributes) -> bool:
    """Tell whether a completed job is said to have had errors."""
    return "job-completed-with-errors" in job.get("job-state-reasons", ())


def uuid_of(printer: Attributes) -> str:
    """Return the `printer-uuid` without its scheme, in small letters; empty when the printer has none."""
    return str(printer.get("printer-uuid", ("",))[0]).lower().removeprefix("urn:uuid:")


def _dpi(value: Value) -> int:
    """Return a resolution that is the same in both directions (RFC 8010 §3.9); 0 for any other."""
    if not isinstance(value, bytes) or len(value) != _RESOLUTION.size:
        return 0
    across, down, unit = _RESOLUTION.unpack(value)
    return int(across) if across == down and unit == _DOTS_PER_INCH else 0


def _stems(printer: Attributes) -> Iterator[str]:
    for keyword in printer.get("printer-state-reasons", ()):
        stem = str(keyword)
        for severity in _SEVERITIES:
            stem = stem.removesuffix(severity)
        yield stem
