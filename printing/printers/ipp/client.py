"""Four questions to an IPP printer or a CUPS queue, carried by HTTP, bounded in size and time."""

import time
from dataclasses import dataclass, replace
from itertools import count
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit, urlunsplit

import requests
import urllib3
from requests.exceptions import RequestException

from printing.document import Document
from printing.printers.ipp.message import (
    Answer,
    Attribute,
    Attributes,
    Group,
    Malformed,
    Members,
    Operation,
    Tag,
    decode,
    encode,
)

USER: Final = "hetao-kiosk"
"""Whose jobs these are; CUPS tells a job's name to nobody else."""
PORT: Final = 631
CONNECT_SECONDS: Final = 1.0
ANSWER_SECONDS: Final = 5.0
WHOLE_SECONDS: Final = 10.0
"""For an answer from its first byte to its last."""
LARGEST_ANSWER: Final = 1 << 20
"""Bytes; a printer that lists every medium it knows needs some ten thousand."""
MOST_JOBS: Final = 200
_PIECE = 1 << 16
_OK_BELOW = 0x0100
_VALUES_NOT_SUPPORTED = 0x040B
_SCHEMES = MappingProxyType({"ipp": "http", "ipps": "https"})
_JOB_FACTS = ("job-id", "job-name", "job-state", "job-state-reasons")
_PRINTER_FACTS = (
    "cups-version",
    "device-uri",
    "document-format-supported",
    "printer-is-accepting-jobs",
    "printer-state",
    "printer-state-reasons",
    "printer-uuid",
    "pwg-raster-document-resolution-supported",
)


PDF: Final = "application/pdf"


@dataclass(frozen=True)
class Content:
    """What is sent of a document, in a format that the printer takes."""

    kind: str
    data: bytes


class Unreachable(Exception):
    """The printer does not answer, or not with IPP."""

    def __init__(self, sentence: str, *, sent: bool) -> None:
        super().__init__(sentence)
        self.sent = sent
        """Whether the request may have reached it."""


class Refused(Exception):
    """The printer answers that it will not."""

    def __init__(self, status: int) -> None:
        super().__init__(f"The printer refused with 0x{status:04X}.")
        self.status = status
        """RFC 8011 §B.1.4 and §B.1.5."""


class IppClient:
    """Speaks to the one printer at `uri`; used by one thread at a time.

    Every request opens a connection of its own: only then is a refused connection proof that nothing was sent.
    """

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self._url = _url(uri)
        self._numbers = count(1)

    def printer(self) -> Attributes:
        """Return how the printer stands."""
        wanted = Attribute("requested-attributes", Tag.KEYWORD, _PRINTER_FACTS)
        return self._ask(Operation.GET_PRINTER_ATTRIBUTES, (wanted,)).printer

    def print(self, document: Document, content: Content | None = None) -> int:
        """Send a document, as PDF or as `content`, and return the printer's number for its job.

        A printer that refuses the size of the slip gets it again without: it takes the size from the document.
        """
        content = content or Content(PDF, document.pdf)
        try:
            return self._print(document, content)
        except Refused as refusal:
            if refusal.status != _VALUES_NOT_SUPPORTED or document.size_mm is None:
                raise
        return self._print(replace(document, size_mm=None), content)

    def job(self, number: int) -> Attributes:
        """Return how a job stands."""
        about = (_number(number), Attribute("requested-attributes", Tag.KEYWORD, _JOB_FACTS))
        answer = self._ask(Operation.GET_JOB_ATTRIBUTES, about)
        return answer.jobs[0] if answer.jobs else {}

    def jobs_called(self, name: str) -> tuple[Attributes, ...]:
        """Return the jobs of this name that the printer remembers, the unfinished first."""
        found = (job for which in ("not-completed", "completed") for job in self._jobs(which))
        return tuple(job for job in found if job.get("job-name") == (name,))

    def cancel(self, number: int) -> None:
        """Ask for a job not to be printed any further; that it is over already is no fault."""
        try:
            self._ask(Operation.CANCEL_JOB, (_number(number),))
        except Refused:
            return

    def _print(self, document: Document, content: Content) -> int:
        operation = (
            Attribute("job-name", Tag.NAME, (document.label,)),
            Attribute("document-name", Tag.NAME, (document.label,)),
            Attribute("document-format", Tag.MEDIA_TYPE, (content.kind,)),
        )
        answer = self._ask(Operation.PRINT_JOB, operation, job=_ticket(document), document=content.data)
        for attributes in answer.jobs:
            if isinstance(number := attributes.get("job-id", (None,))[0], int):
                return number
        raise Unreachable("The printer took the document and gave no number.", sent=True)

    def _jobs(self, which: str) -> tuple[Attributes, ...]:
        about = (
            Attribute("limit", Tag.INTEGER, (MOST_JOBS,)),
            Attribute("which-jobs", Tag.KEYWORD, (which,)),
            Attribute("requested-attributes", Tag.KEYWORD, _JOB_FACTS),
        )
        return self._ask(Operation.GET_JOBS, about).jobs

    def _ask(
        self,
        operation: Operation,
        about: tuple[Attribute, ...],
        *,
        job: tuple[Attribute, ...] = (),
        document: bytes = b"",
    ) -> Answer:
        head = (
            Attribute("attributes-charset", Tag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", Tag.LANGUAGE, ("en",)),
            Attribute("printer-uri", Tag.URI, (self.uri,)),
        )
        # RFC 8011 §4.1.5: the target, here also a job's number, comes first and the user after it
        target = tuple(attribute for attribute in about if attribute.name == "job-id")
        rest = tuple(attribute for attribute in about if attribute.name != "job-id")
        user = Attribute("requesting-user-name", Tag.NAME, (USER,))
        groups = {Group.OPERATION: (*head, *target, user, *rest)} | ({Group.JOB: job} if job else {})
        answer = self._post(encode(operation, next(self._numbers), groups) + document)
        if answer.status >= _OK_BELOW:
            raise Refused(answer.status)
        return answer

    def _post(self, body: bytes) -> Answer:
        headers = {"Content-Type": "application/ipp", "Connection": "close", "Accept-Encoding": "identity"}
        try:
            with requests.Session() as session:
                session.trust_env = False
                with session.post(
                    self._url,
                    data=body,
                    headers=headers,
                    timeout=(CONNECT_SECONDS, ANSWER_SECONDS),
                    allow_redirects=False,
                    stream=True,
                ) as response:
                    response.raise_for_status()
                    return decode(_bounded(response))
        except RequestException as error:
            raise Unreachable("The printer does not answer.", sent=not _never_connected(error)) from error
        except (Malformed, urllib3.exceptions.HTTPError, OSError) as error:
            raise Unreachable("The printer's answer cannot be read.", sent=True) from error


def _bounded(response: requests.Response) -> bytes:
    """Return the whole answer; raises `Malformed` when it gets too long or takes too long, drop by drop."""
    end = time.monotonic() + WHOLE_SECONDS
    data = bytearray()
    while piece := response.raw.read1(_PIECE):
        data += piece
        if len(data) > LARGEST_ANSWER or time.monotonic() > end:
            raise Malformed("The printer's answer does not end.")
    return bytes(data)


def _never_connected(error: RequestException) -> bool:
    cause = getattr(error.args[0] if error.args else None, "reason", None)
    return isinstance(cause, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError)


def _url(uri: str) -> str:
    """Return the HTTP address of an IPP address (RFC 3510 §5, RFC 7472 §4)."""
    parts = urlsplit(uri)
    place = parts.netloc if parts.port else f"{parts.netloc}:{PORT}"
    return urlunsplit((_SCHEMES[parts.scheme], place, parts.path or "/", "", ""))


def _number(number: int) -> Attribute:
    return Attribute("job-id", Tag.INTEGER, (number,))


def _ticket(document: Document) -> tuple[Attribute, ...]:
    """Say how it is to be printed: at its own size, which is named in hundredths of a millimetre (PWG 5100.7)."""
    scaling = Attribute("print-scaling", Tag.KEYWORD, ("none",))
    if document.size_mm is None:
        return (scaling,)
    names = ("x-dimension", "y-dimension")
    size = tuple(
        Attribute(name, Tag.INTEGER, (round(length * 100),))
        for name, length in zip(names, document.size_mm, strict=True)
    )
    media = Attribute("media-size", Tag.BEGIN_COLLECTION, (Members(size),))
    return (scaling, Attribute("media-col", Tag.BEGIN_COLLECTION, (Members((media,)),)))
