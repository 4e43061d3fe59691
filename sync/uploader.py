"""Sends the files of citizens, a piece at a time, in a queue of their own: no thread, no sleep.

An operation never waits for its files, and they never wait for it.
"""

import random
from dataclasses import dataclass
from math import inf

from kiosk import Clock, KeptFile
from sync.contract import FILE_CHUNK_BYTES
from sync.engine import Platform
from sync.exchange import Exchange
from sync.failures import PlatformFailure, Refused, Unreachable
from sync.line import Line
from sync.pacing import Backoff, Uniform

SMALLEST_CHUNK_BYTES = 16 * 1024


@dataclass
class _Upload:
    """A file on its way."""

    file: KeptFile
    backoff: Backoff
    offset: int | None = None
    """How much the platform has for good; None: it has to be asked."""
    due: float = -inf
    """Monotonic seconds before which it is left alone."""


class Uploader:
    """Sends the oldest file that is not held back; one that is refused holds up no other."""

    def __init__(
        self, platform: Platform, exchange: Exchange, line: Line, clock: Clock, *, uniform: Uniform = random.uniform
    ) -> None:
        self._platform = platform
        self._exchange = exchange
        self._line = line
        self._clock = clock
        self._uniform = uniform
        self._uploads: dict[str, _Upload] = {}
        self._chunk = FILE_CHUNK_BYTES

    def run_once(self) -> bool:
        """Go one step further with one file; returns whether there may be more to send now."""
        now = self._clock.monotonic()
        held_back = [name for name, upload in self._uploads.items() if upload.due > now]
        file = self._exchange.next_file(held_back)
        if file is None:
            return False
        upload = self._uploads.setdefault(file.sha256, _Upload(file, Backoff(self._uniform)))
        try:
            self._go_on(upload)
        except Unreachable:
            upload.offset = None
            self._chunk = max(self._chunk // 2, SMALLEST_CHUNK_BYTES)  # a thin line carries less in the time it has
            raise
        except Refused as refused:
            if refused.of_terminal:
                raise
            self._hold(upload, refused)
        except PlatformFailure as failure:
            self._hold(upload, failure)
        return True

    def rest_seconds(self) -> float:
        """Return how long until a file that is held back may be tried; infinite when none is."""
        now = self._clock.monotonic()
        return min((upload.due - now for upload in self._uploads.values() if upload.due > now), default=inf)

    def _go_on(self, upload: _Upload) -> None:
        file = upload.file
        with self._line.asking(f"file {file.sha256[:8]}", self._platform):
            if upload.offset is None:
                upload.offset = self._platform.file_offset(file.sha256)
            if upload.offset is None:
                upload.offset = file.size if self._platform.begin_file(file) else 0
            elif upload.offset < file.size:
                self._send(upload, upload.offset)
        if upload.offset == file.size:
            self._exchange.file_arrived(file.sha256)
            del self._uploads[file.sha256]

    def _send(self, upload: _Upload, offset: int) -> None:
        piece = self._exchange.read_file(upload.file.sha256, offset, self._chunk)
        upload.offset = self._platform.send_piece(upload.file.sha256, offset, piece)
        if upload.offset is None:  # it stands elsewhere, or what arrived was not this file: ask, but not for ever
            upload.due = self._clock.monotonic() + upload.backoff.after_setback().seconds
        else:
            self._chunk = min(self._chunk * 2, FILE_CHUNK_BYTES)
            upload.backoff.reset()

    def _hold(self, upload: _Upload, failure: PlatformFailure) -> None:
        upload.offset = None
        upload.due = self._clock.monotonic() + upload.backoff.after(failure).seconds
