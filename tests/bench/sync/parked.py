"""A crowd of terminals: registered in a platform's database, parked at its feed, coming back when it returns."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

from sqlalchemy import func, insert, select

from sync.central.database import Database, sqlite_url
from sync.central.feed import life
from sync.central.platform import present
from sync.central.secrecy import digest
from sync.central.tables import enrolments, outlets, terminal_tokens, terminals
from tests.bench.sync.light import LightTerminal

_CONNECTING = 200
"""So many connect at the same time; a machine's own limits are not what is measured."""


class Crowd:
    """Terminals that only ask for news; all of them in one thread."""

    def __init__(self, url: str, tokens: Sequence[str], cursor: str) -> None:
        gate = asyncio.Semaphore(_CONNECTING)
        self._terminals = [LightTerminal(url, token, cursor, gate) for token in tokens]

    @property
    def parked(self) -> int:
        """How many wait for news at this moment."""
        return sum(each.parked for each in self._terminals)

    @property
    def refused(self) -> int:
        """How often one was asked to come back later."""
        return sum(each.refused for each in self._terminals)

    def answered_since(self, moment: float) -> int:
        """How many got an answer after this moment in monotonic seconds."""
        return sum(each.answered_at > moment for each in self._terminals)

    async def stand(self) -> None:
        """Ask again and again, all of them, until cancelled."""
        await asyncio.gather(*(each.stand() for each in self._terminals))


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
