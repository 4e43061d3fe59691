"""A terminal without a machine behind it: it only follows the feed, by the very rules of `SyncWorker`.

Pauses, times of being parked, and what counts as a failure are the product's own code; only requests and its threads
are left out, of which one process cannot carry thousands.
"""

import asyncio
import http.client
import io
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urlsplit

from requests.structures import CaseInsensitiveDict

from sync.client.channel import IDLE_SECONDS, Reply
from sync.client.platform import ANSWER_SECONDS
from sync.client.reading import answer
from sync.contract import PREFIX, PROTOCOL, PROTOCOL_HEADER, ChangesAnswer
from sync.failures import PlatformFailure, Unreachable
from sync.pacing import Backoff, Parking, Pause

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass
class LightTerminal:
    """One of a crowd; `gate` bounds how many of it connect at the same time."""

    url: str
    token: str
    cursor: str
    gate: asyncio.Semaphore
    parked: bool = False
    """Whether it waits for news at this moment."""
    answered_at: float = 0.0
    """Monotonic seconds of the latest answer; 0 before the first."""
    refused: int = 0
    """How often it was asked to come back later."""
    _parking: Parking = field(default_factory=lambda: Parking(random.uniform))
    _backoff: Backoff = field(default_factory=lambda: Backoff(random.uniform))
    _line: Streams | None = None
    _used_at: float = 0.0

    async def stand(self) -> None:
        """Ask for news again and again, until cancelled."""
        try:
            while True:
                pause = await self._paced_turn()
                await asyncio.sleep(pause.seconds)
        finally:
            self._hang_up()

    async def _paced_turn(self) -> Pause:
        try:
            pause = await self._turn()
        except PlatformFailure as failure:
            self.refused += isinstance(failure, Unreachable) and failure.retry_after is not None
            return self._backoff.after(failure)
        self._backoff.reset()
        return pause

    async def _turn(self) -> Pause:
        asked_at = monotonic()
        wait = int(self._parking.wait())
        page = answer(ChangesAnswer, await self._asked(wait))
        self.answered_at, self.cursor = monotonic(), page.cursor
        return self._parking.answered(after=monotonic() - asked_at, brought=bool(page.changes))

    async def _asked(self, wait: int) -> Reply:
        try:
            async with asyncio.timeout(ANSWER_SECONDS + wait):
                reader, writer = await self._connected()
                writer.write(self._request(wait))
                with self._noted(wait):
                    return await _reply(reader)
        except (OSError, EOFError) as error:
            self._hang_up()
            raise Unreachable("The platform does not answer.") from error
        finally:
            self._used_at = monotonic()

    async def _connected(self) -> Streams:
        if self._line is not None and monotonic() - self._used_at > IDLE_SECONDS:
            self._hang_up()
        if self._line is None:
            async with self.gate:
                place = urlsplit(self.url)
                self._line = await asyncio.open_connection(place.hostname, place.port)
        return self._line

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line[1].close()
            self._line = None

    @contextmanager
    def _noted(self, wait: int) -> Iterator[None]:
        self.parked = wait > 0
        try:
            yield
        finally:
            self.parked = False

    def _request(self, wait: int) -> bytes:
        return (
            f"GET {PREFIX}/changes?cursor={self.cursor}&wait={wait} HTTP/1.1\r\nHost: x\r\n"
            f"{PROTOCOL_HEADER}: {PROTOCOL}\r\nAuthorization: Bearer {self.token}\r\n\r\n"
        ).encode()


async def _reply(reader: asyncio.StreamReader) -> Reply:
    head = await reader.readuntil(b"\r\n\r\n")
    status_line, _, fields = head.partition(b"\r\n")
    headers = http.client.parse_headers(io.BytesIO(fields))
    body = await reader.readexactly(int(headers["Content-Length"]))
    return Reply(int(status_line.split()[1]), CaseInsensitiveDict(headers.items()), body)
