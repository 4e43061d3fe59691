"""A crowd of terminals: registered in a platform's database, parked at its feed, coming back when it returns."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from sqlalchemy import func, insert, select

from sync.central.database import Database, sqlite_url
from sync.central.feed import life
from sync.central.platform import present
from sync.central.secrecy import digest
from sync.central.tables import enrolments, outlets, terminal_tokens, terminals
from sync.contract import PREFIX, PROTOCOL, PROTOCOL_HEADER

_WAIT = 25
_CEILING_SECONDS, _FIRST_SECONDS = 60.0, 0.5
_CONNECTING = 200
"""So many connect at the same time; a machine's own limits are not what is measured."""


@dataclass
class Crowd:
    """Terminals that only ask for news; all of them in one thread."""

    url: str
    tokens: Sequence[str]
    cursor: str
    parked: int = 0
    """How many wait for an answer at this moment."""
    answered_at: dict[str, float] = field(default_factory=dict)
    """Monotonic seconds of the latest answer, by token."""
    refused: int = 0
    """How often one was asked to come back later."""

    async def stand(self) -> None:
        """Ask again and again, all of them, until cancelled."""
        self._gate = asyncio.Semaphore(_CONNECTING)
        await asyncio.gather(*(self._terminal(token) for token in self.tokens))

    async def _terminal(self, token: str) -> None:
        bound = _FIRST_SECONDS
        while True:
            try:
                async with self._gate:
                    place = urlsplit(self.url)
                    reader, writer = await asyncio.open_connection(place.hostname, place.port)
                await self._ask_on(reader, writer, token)
                bound = _FIRST_SECONDS
            except (OSError, EOFError, ValueError):
                await asyncio.sleep(random.uniform(0, bound))
                bound = min(2 * bound, _CEILING_SECONDS)

    async def _ask_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str) -> None:
        request = (
            f"GET {PREFIX}/changes?cursor={self.cursor}&wait={_WAIT} HTTP/1.1\r\nHost: x\r\n"
            f"{PROTOCOL_HEADER}: {PROTOCOL}\r\nAuthorization: Bearer {token}\r\n\r\n"
        ).encode()
        try:
            while True:
                writer.write(request)
                self.parked += 1
                try:
                    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                finally:
                    self.parked -= 1
                fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
                await reader.readexactly(int(fields.get("content-length", "0")))
                if " 200 " in head.split("\r\n", 1)[0]:
                    self.answered_at[token] = time.monotonic()
                else:
                    self.refused += 1
                    await asyncio.sleep(float(fields.get("retry-after", "1")) + random.random())
        finally:
            writer.close()


@contextmanager
def crowd(url: str, tokens: Sequence[str], cursor: str) -> Iterator[Crowd]:
    """Let a crowd stand at a platform beside the block."""
    made = Crowd(url, tokens, cursor)
    loop = asyncio.new_event_loop()

    def run() -> None:
        task = loop.create_task(made.stand())
        loop.call_soon(standing.append, task)
        try:
            loop.run_until_complete(task)
        except asyncio.CancelledError:
            loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()

    standing: list[asyncio.Task[None]] = []
    thread = Thread(target=run, name="crowd")
    thread.start()
    try:
        yield made
    finally:
        loop.call_soon_threadsafe(standing[0].cancel)
        thread.join()


def register(folder: Path, count: int) -> tuple[list[str], str]:
    """Put so many enrolled terminals with open sessions on file; returns their tokens and a cursor for them."""
    database = Database(sqlite_url(folder))
    tokens = [f"token-of-terminal-{number}" for number in range(count)]
    with database.writing() as connection:
        outlet = connection.execute(select(outlets.c.code).limit(1)).scalar_one()
        first = connection.execute(select(func.coalesce(func.max(enrolments.c.number), 0))).scalar_one() + 1
        connection.execute(insert(terminals), [{"code": _code(n), "outlet": outlet} for n in range(count)])
        made = {"series": "A", "enrolled_at": present()}
        rows = [{"number": first + n, "terminal": _code(n), "public_key": f"key-{n}", **made} for n in range(count)]
        connection.execute(insert(enrolments), rows)
        until = present() + timedelta(hours=1)
        connection.execute(
            insert(terminal_tokens),
            [
                {"token_hash": digest(token), "enrolment": first + n, "expires_at": until}
                for n, token in enumerate(tokens)
            ],
        )
        cursor = f"{life(connection).epoch}.{life(connection).head}"
    database.close()
    return tokens, cursor


def until(holds: Callable[[], bool], *, seconds: float) -> float:
    """Wait until `holds()`; returns how many seconds that took, or `seconds` when it never came."""
    began = time.monotonic()
    while not holds() and time.monotonic() - began < seconds:
        time.sleep(0.02)
    return time.monotonic() - began


def _code(number: int) -> str:
    return f"1508{number // 10000:02}-A{number // 100 % 100:02}-T{number % 100:02}"
