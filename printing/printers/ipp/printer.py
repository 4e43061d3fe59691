"""A printer that speaks IPP: the document goes out once, and the printer is asked until it has an answer."""

import logging
from collections.abc import Callable, Sequence

from PIL import Image

from printing.document import Document
from printing.printers.ipp.client import PDF, Content, IppClient, Refused, Unreachable
from printing.printers.ipp.following import FollowedJob, Lost, Patience
from printing.printers.ipp.message import Attributes
from printing.printers.ipp.pwg import encode
from printing.printers.ipp.reading import (
    JobState,
    device_behind,
    has_errors,
    is_busy,
    is_queue,
    raster_dpi,
    state_of,
    status_of,
    uuid_of,
)
from printing.printers.printer import (
    Failed,
    Outcome,
    Printed,
    PrinterStatus,
    Reason,
    Unknown,
    Watch,
    somebody_waits,
)

_log = logging.getLogger(__name__)

_LATER = frozenset({0x0503, 0x0505, 0x0507})
"""service-unavailable, temporary-error, busy (RFC 8011 §B.1.5): another time it will do."""
_NOT_ACCEPTING = 0x0506
_PROBLEMS = (Unreachable, Refused)
PWG_RASTER = "image/pwg-raster"

Pages = Callable[[bytes, int], Sequence[Image.Image]]
"""`printing.documents.pages`, or another way from a PDF to pictures of so many dots an inch."""


class IppPrinter:
    """The device or CUPS queue at one URI and no other; with a `uuid` also no other device at that URI.

    Without one it stays with the first device that answers, and the log says what to put into the settings.
    """

    def __init__(
        self, uri: str, uuid: str = "", *, pages: Pages | None = None, patience: Patience | None = None
    ) -> None:
        """Take how a PDF becomes pictures, for a printer that does not take PDF; without it such a printer refuses."""
        self._pages = pages
        self._client = IppClient(uri)
        self._uuid = uuid
        self._patience = patience or Patience()

    def status(self) -> PrinterStatus:
        """Return what the printer says of itself; behind a queue the device is asked too, if it speaks IPP."""
        try:
            printer = self._client.printer()
        except _PROBLEMS:
            return PrinterStatus((Reason.UNREACHABLE,))
        if not self._is_ours(printer):
            return PrinterStatus((Reason.OTHER_PRINTER,))
        status = _standing(printer)
        if status.ready and is_busy(printer):
            return PrinterStatus((Reason.BUSY,), status.warnings)
        return status

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        """Send the document once and follow it; what went out and cannot be followed is unknown, never sent again."""
        content = self._content(document)
        if isinstance(content, Failed):
            return content
        try:
            number: int | None = self._client.print(document, content)
        except Refused as refusal:
            return Failed(_why(refusal))
        except Unreachable as problem:
            if not problem.sent:
                return Failed(Reason.UNREACHABLE)
            number = _found(self._client, document.label)
        return Unknown(Reason.UNREACHABLE) if number is None else self._followed(number, document.label, watch)

    def became(self, job: str) -> Outcome | None:
        """Ask for the job by its name; one that is not over is cancelled, for whoever waited for it has left."""
        number = _found(self._client, job)
        return None if number is None else self._followed(number, job, lambda _status: False)

    def _content(self, document: Document) -> Content | Failed:
        """Return what our printer takes of a document: PDF if it can, or else pictures."""
        try:
            printer = self._client.printer()
        except _PROBLEMS:
            return Failed(Reason.UNREACHABLE)
        if not self._is_ours(printer):
            return Failed(Reason.OTHER_PRINTER)
        kinds = printer.get("document-format-supported", (PDF,))
        if PDF in kinds:
            return Content(PDF, document.pdf)
        if self._pages is None or PWG_RASTER not in kinds:
            return Failed(Reason.REFUSED)
        dpi = raster_dpi(printer)
        return Content(PWG_RASTER, encode(self._pages(document.pdf, dpi), dpi=dpi))

    def _is_ours(self, printer: Attributes) -> bool:
        """Tell whether it is the device of the settings, or else the one that answered first."""
        uuid = uuid_of(printer)
        if not self._uuid and uuid:
            self._uuid = uuid
            _log.warning("the printer is bound to no uuid; add #%s to its address in the settings", uuid)
        return uuid == self._uuid

    def _followed(self, number: int, name: str, watch: Watch) -> Outcome:
        job = FollowedJob(self._client, number, name=name, patience=self._patience)
        try:
            over = job.until_over(self._patience.hold, lambda: watch(self._standing_now()))
            if over is None:
                over = job.withdraw()
        except Lost as lost:
            return Unknown(lost.reason)
        return self._outcome(over or {}, name)

    def _standing_now(self) -> PrinterStatus:
        try:
            return _standing(self._client.printer())
        except _PROBLEMS:
            return PrinterStatus((Reason.UNREACHABLE,))

    def _outcome(self, job: Attributes, name: str) -> Outcome:
        """Judge a job by its end; a queue's word that it is completed counts only when the device agrees."""
        if state_of(job) is JobState.COMPLETED and not has_errors(job) and self._confirmed(name):
            return Printed()
        reasons = self._standing_now().reasons
        return Unknown(reasons[0] if reasons else Reason.INTERRUPTED)

    def _confirmed(self, name: str) -> bool:
        """Tell whether the device printed what its queue calls completed (CUPS 2.4 says so of aborted jobs, too)."""
        try:
            printer = self._client.printer()
            if not is_queue(printer):
                return True
            device = device_behind(printer)
            if device is None:
                return status_of(printer).ready
            jobs = IppClient(device).jobs_called(name)
        except _PROBLEMS:
            return False
        return bool(jobs) and all(state_of(job) is JobState.COMPLETED for job in jobs)


def _standing(printer: Attributes) -> PrinterStatus:
    """Return what a printer says, or a queue and the device behind it together."""
    status = status_of(printer)
    device = device_behind(printer)
    if device is None:
        return status
    try:
        behind = status_of(IppClient(device).printer())
    except _PROBLEMS:
        behind = PrinterStatus((Reason.UNREACHABLE,))
    return PrinterStatus(
        tuple(dict.fromkeys(status.reasons + behind.reasons)),
        tuple(dict.fromkeys(status.warnings + behind.warnings)),
    )


def _found(client: IppClient, name: str) -> int | None:
    """Return the printer's number for a job; None when it knows none or several, or does not answer."""
    try:
        jobs = client.jobs_called(name)
    except _PROBLEMS:
        return None
    numbers = {job["job-id"][0] for job in jobs if "job-id" in job}
    number = numbers.pop() if len(numbers) == 1 else None
    return number if isinstance(number, int) else None


def _why(refusal: Refused) -> Reason:
    if refusal.status in _LATER:
        return Reason.BUSY
    return Reason.STOPPED if refusal.status == _NOT_ACCEPTING else Reason.REFUSED
