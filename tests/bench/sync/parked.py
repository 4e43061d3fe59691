"""A crowd of terminals: registered in a platform's database, parked at its feed, coming back when it returns."""

import asyncio
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, insert, select

from sync.central.database import Database, sqlite_url
from sync.central.feed import life
from sync.central.platform import present
from sync.central.secrecy import digest
from sync.central.tables import enrolments, outlets, terminal_tokens, terminals
from tests.bench.sync.light import LightTerminal, Member

_CONNECTING = 200
"""So many connect at the same time; a machine's own limits are not what is measured."""


class Crowd:
    """Terminals that only ask for news; all of them in one thread."""

    def __init__(self, url: str, members: Sequence[Member], cursor: str) -> None:
        gate = asyncio.Semaphore(_CONNECTING)
        self._terminals = [LightTerminal(url, member, cursor, gate) for member in members]

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

    def lose_sessions(self) -> None:
        """Let every terminal know that its session has lasted its time."""
        for each in self._terminals:
            each.lose_session()

    async def stand(self) -> None:
        """Ask again and again, all of them, until cancelled."""
        await asyncio.gather(*(each.stand() for each in self._terminals))


@contextmanager
def crowd(url: str, members: Sequence[Member], cursor: str) -> Iterator[Crowd]:
    """Let a crowd stand at a platform beside the block."""
    made = Crowd(url, members, cursor)
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


def register(folder: Path, count: int) -> tuple[list[Member], str]:
    """Put so many enrolled terminals with open sessions on file; returns them and a cursor for them."""
    members = [Member(_code(n), Ed25519PrivateKey.generate(), f"token-of-terminal-{n}") for n in range(count)]
    ends, made = present() + timedelta(hours=1), {"series": "A", "enrolled_at": present()}
    with closing(Database(sqlite_url(folder))) as database, database.writing() as connection:
        outlet = connection.execute(select(outlets.c.code).limit(1)).scalar_one()
        first = connection.execute(select(func.coalesce(func.max(enrolments.c.number), 0))).scalar_one() + 1
        codes = [{"code": member.terminal, "outlet": outlet} for member in members]
        keys = [
            {"number": number, "terminal": member.terminal, "public_key": _public_key(member.key), **made}
            for number, member in enumerate(members, first)
        ]
        tokens = [
            {"token_hash": digest(member.token), "enrolment": number, "expires_at": ends}
            for number, member in enumerate(members, first)
        ]
        for table, rows in ((terminals, codes), (enrolments, keys), (terminal_tokens, tokens)):
            connection.execute(insert(table), rows)
        return members, f"{life(connection).epoch}.{life(connection).head}"


def until(holds: Callable[[], bool], *, seconds: float) -> float:
    """Wait until `holds()`; returns how many seconds that took, or `seconds` when it never came."""
    began = time.monotonic()
    while not holds() and time.monotonic() - began < seconds:
        time.sleep(0.02)
    return time.monotonic() - began


def _code(number: int) -> str:
    return f"1508{number // 10000:02}-A{number // 100 % 100:02}-T{number % 100:02}"


def _public_key(key: Ed25519PrivateKey) -> str:
    return urlsafe_b64encode(key.public_key().public_bytes_raw()).rstrip(b"=").decode()
