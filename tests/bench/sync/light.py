"""A terminal without a machine behind it: it only follows the feed, by the very rules of `SyncWorker`.

Pauses, times of being parked, requests and what counts as a failure are the product's own code; only its threads and
its HTTP library are left out, of which one process cannot carry thousands.
"""

import asyncio
import http.client
import io
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import inf
from time import monotonic
from urllib.parse import urlencode, urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from requests.structures import CaseInsensitiveDict

from sync.client.channel import IDLE_SECONDS, Reply, Request
from sync.client.platform import ANSWER_SECONDS
from sync.client.reading import answer
from sync.client.session import Bearer, session_request
from sync.client.writing import get, post
from sync.contract import MAX_PAGE, ChangesAnswer, SessionAnswer
from sync.failures import PlatformFailure, Unreachable
from sync.pacing import Backoff, Parking, Pause

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(frozen=True)
class Member:
    """A terminal on file at the platform, with a session."""

    terminal: str
    key: Ed25519PrivateKey = field(repr=False)
    token: str = field(repr=False)


class LightTerminal:
    """One of a crowd; `gate` bounds how many of it connect at the same time."""

    def __init__(self, url: str, member: Member, cursor: str, gate: asyncio.Semaphore) -> None:
        self.parked = False
        """Whether it waits for news at this moment."""
        self.answered_at = 0.0
        """Monotonic seconds of the latest page; 0 before the first."""
        self.refused = 0
        """How often it was asked to come back later."""
        self._place = urlsplit(url)
        self._member = member
        self._bearer: Bearer | None = _bearer(member.terminal, member.token)
        self._cursor = cursor
        self._gate = gate
        self._parking, self._backoff = Parking(random.uniform), Backoff(random.uniform)
        self._line: Streams | None = None
        self._used_at = 0.0

    async def stand(self) -> None:
        """Ask for news again and again, until cancelled."""
        try:
            while True:
                pause = await self._paced_turn()
                await asyncio.sleep(pause.seconds)
        finally:
            self._hang_up()

    def lose_session(self) -> None:
        """Know that the session has lasted its time; any thread may say so."""
        self._bearer = None

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
        wait = self._parking.wait()
        with self._noted(parked=wait > 0):
            page = answer(ChangesAnswer, await self._changes(int(wait)))
        self.answered_at, self._cursor = monotonic(), page.cursor
        return self._parking.answered(after=monotonic() - asked_at, brought=bool(page.changes))

    async def _changes(self, wait: int) -> Reply:
        request = get("/changes", {"cursor": self._cursor, "limit": str(MAX_PAGE), "wait": str(wait)})
        if self._bearer is None:
            self._bearer = await self._opened_session()
        return await self._sent(self._bearer.on(request), wait + ANSWER_SECONDS)

    async def _opened_session(self) -> Bearer:
        request = session_request(self._member.key, self._member.terminal, datetime.now(UTC))
        granted = answer(SessionAnswer, await self._sent(post("/session", request), ANSWER_SECONDS))
        return _bearer(self._member.terminal, granted.token)

    async def _sent(self, request: Request, seconds: float) -> Reply:
        try:
            async with asyncio.timeout(seconds):
                reader, writer = await self._connected()
                writer.write(_written(request))
                return await _reply(reader)
        except (OSError, EOFError) as error:
            self._hang_up()
            raise Unreachable("The platform does not answer.") from error
        finally:
            self._used_at = monotonic()

    async def _connected(self) -> Streams:
        if monotonic() - self._used_at > IDLE_SECONDS:
            self._hang_up()
        if self._line is None:
            async with self._gate:
                self._line = await asyncio.open_connection(self._place.hostname, self._place.port)
        return self._line

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line[1].close()
            self._line = None

    @contextmanager
    def _noted(self, *, parked: bool) -> Iterator[None]:
        self.parked = parked
        try:
            yield
        finally:
            self.parked = False


def _bearer(terminal: str, token: str) -> Bearer:
    return Bearer(terminal, token, expires_at=inf, takes_gzip=False)


def _written(request: Request) -> bytes:
    body = request.body or b""
    told = {**request.headers, "Host": "x", "Accept-Encoding": "identity", "Content-Length": str(len(body))}
    fields = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"{request.method} {request.path}?{urlencode(request.query)} HTTP/1.1\r\n{fields}\r\n".encode() + body


async def _reply(reader: asyncio.StreamReader) -> Reply:
    head = await reader.readuntil(b"\r\n\r\n")
    status_line, _, fields = head.partition(b"\r\n")
    headers = http.client.parse_headers(io.BytesIO(fields))
    body = await reader.readexactly(int(headers["Content-Length"]))
    return Reply(int(status_line.split()[1]), CaseInsensitiveDict(headers.items()), body)
