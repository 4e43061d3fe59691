"""A thermal printer: asked before, watched while, and asked after, because what was sent is not yet on paper."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass

from PIL import Image

from printing.document import Document
from printing.printers.escpos import commands
from printing.printers.escpos.line import Line, OpenLine
from printing.printers.escpos.states import Question, is_answer, is_done, status_of
from printing.printers.printer import (
    Failed,
    Incomplete,
    Outcome,
    Printed,
    PrinterStatus,
    Reason,
    Unknown,
    Watch,
    somebody_waits,
)

Raster = Callable[[bytes], Image.Image]
"""`printing.documents.raster`, or another way from a PDF to the dots of a head."""


@dataclass(frozen=True)
class Patience:
    """How long a terminal waits for a head, in seconds."""

    answer: float = 0.5
    """For one answer."""
    look: float = 0.2
    """Between two looks at a head that is printing."""
    slip: float = 60.0
    """For a slip to be on paper."""


class EscposPrinter:
    """The head at the end of one line, `dots` wide."""

    def __init__(self, open_line: OpenLine, raster: Raster, *, dots: int, patience: Patience | None = None) -> None:
        self._open_line = open_line
        self._raster = raster
        self._dots = dots
        self._patience = patience or Patience()

    def status(self) -> PrinterStatus:
        """Ask the head; one that answers nothing is mute, and prints nevertheless."""
        try:
            with self._head() as head:
                return head.status()
        except OSError:
            return PrinterStatus((Reason.UNREACHABLE,))

    def print(self, document: Document, watch: Watch = somebody_waits) -> Outcome:
        """Print a slip as a picture; what a head cannot print whole is cleared out of it before anybody else's."""
        picture = _fitted(self._raster(document.pdf), self._dots)
        if picture is None:
            return Failed(Reason.REFUSED)
        try:
            with self._head() as head:
                before = head.status()
                if not before.ready:
                    return Failed(before.reasons[0])
                return self._printed(head, picture, watch, mute=Reason.MUTE in before.warnings)
        except OSError:
            return Failed(Reason.UNREACHABLE)

    def became(self, _job: str) -> Outcome | None:
        """Clear what a crash may have left in the head; it keeps no book."""
        with suppress(OSError), self._head() as head:
            head.forget()
        return None

    @contextmanager
    def _head(self) -> Iterator["_Head"]:
        with closing(self._open_line()) as line:
            yield _Head(line, self._patience)

    def _printed(self, head: "_Head", picture: Image.Image, watch: Watch, *, mute: bool) -> Outcome:
        """Send a picture to a head that is ready; from here on nothing may be called failed."""
        try:
            for piece in (commands.RESET + commands.QUIET, *commands.bands(picture), commands.CUT):
                head.send(piece)
                if not mute and (stopped := _stopped(head, head.status(), watch)):
                    return stopped
            return Unknown(Reason.MUTE) if mute else self._finished(head, watch)
        except TimeoutError:
            return Unknown(Reason.STOPPED)
        except OSError:
            return Unknown(Reason.UNREACHABLE)

    def _finished(self, head: "_Head", watch: Watch) -> Outcome:
        """Wait until the head says that everything is on paper."""
        head.send(commands.SAY_WHEN_DONE)
        end = time.monotonic() + self._patience.slip
        while not head.done(self._patience.look):
            if stopped := _stopped(head, head.status(), watch):
                return stopped
            if time.monotonic() > end:
                head.forget()
                return Unknown(Reason.INTERRUPTED)
        return Printed()


class _Head:
    """Questions and answers on an open line; answers to GS r are kept until somebody asks for them."""

    def __init__(self, line: Line, patience: Patience) -> None:
        self._line = line
        self._patience = patience
        self._done = False

    def send(self, data: bytes) -> None:
        self._line.send(data)

    def forget(self) -> None:
        """Let nothing more come out of what was sent."""
        self._line.send(commands.FORGET)

    def status(self) -> PrinterStatus:
        return status_of(self._ask)

    def done(self, seconds: float) -> bool:
        """Tell whether the head has said that everything is on paper, waiting at most so long."""
        if not self._done:
            self._read(seconds)
        return self._done

    def _ask(self, question: Question) -> int | None:
        self._read(0)
        self._line.send(commands.question(question))
        end = time.monotonic() + self._patience.answer
        while (left := end - time.monotonic()) > 0:
            if answers := [byte for byte in self._read(left) if is_answer(byte)]:
                return answers[-1]
        return None

    def _read(self, seconds: float) -> bytes:
        data = self._line.receive(seconds)
        self._done = self._done or any(is_done(byte) for byte in data)
        return data


def _stopped(head: _Head, status: PrinterStatus, watch: Watch) -> Outcome | None:
    """Return how a slip ended if it cannot go on; None while it can."""
    waits = watch(status)
    if Reason.MUTE in status.warnings:
        return Unknown(Reason.INTERRUPTED)
    if status.ready and waits:
        return None
    head.forget()
    return Incomplete(status.reasons[0]) if status.reasons else Unknown(Reason.INTERRUPTED)


def _fitted(picture: Image.Image, dots: int) -> Image.Image | None:
    """Return the middle of a slip that the head reaches; None when there is ink beside it."""
    ink = picture.convert("L").point(lambda value: 255 - value).getbbox()
    left = (picture.width - dots) // 2
    if ink is not None and (ink[0] < left or ink[2] > left + dots):
        return None
    return picture.crop((left, 0, left + dots, picture.height))
