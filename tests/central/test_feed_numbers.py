"""The feed's numbers on PostgreSQL: many write at once, nothing is lost; and the obvious way to number loses a lot."""

import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from threading import Event
from typing import Protocol

import pytest
from sqlalchemy import Engine, create_engine, insert, text

from sync.central.tables import tickets
from tests.support.central import Central
from tests.support.wire_terminal import TERMINAL, WireTerminal

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)]

WRITERS, EACH = 8, 25
LONGEST_SECONDS = 0.01
"""A transaction stays open so long between its first statement and its commit, at most."""


class Log(Protocol):
    """Something that many write to while one follows it."""

    def write(self, key: str, linger: Callable[[], None]) -> None:
        """Add a key in a transaction of its own; `linger` stands for what else the transaction does."""

    def read(self) -> set[str]:
        """Return the keys that came since the last time."""


class OurFeed:
    """The platform's own feed, followed over HTTP as a terminal does."""

    def __init__(self, central: Central, terminal: WireTerminal) -> None:
        self._platform = central.platform
        self._terminal = terminal
        self._cursor: str = terminal.changes()["cursor"]

    def write(self, key: str, linger: Callable[[], None]) -> None:
        row = {"code": key, "token": key, "terminal": TERMINAL, "expires_on": date(2030, 1, 1)}
        with self._platform.feed.writing() as writing:
            writing.connection.execute(insert(tickets).values(**row))
            writing.announce(TERMINAL, "ticket", key)
            linger()

    def read(self) -> set[str]:
        page = self._terminal.changes(self._cursor)
        self._cursor = page["cursor"]
        return {change["key"] for change in page["changes"]}


class NaiveFeed:
    """What everybody writes first: a sequence, and a reader who asks for `seq > cursor`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._cursor = 0
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE naive (seq bigserial PRIMARY KEY, key text NOT NULL)"))

    def write(self, key: str, linger: Callable[[], None]) -> None:
        with self._engine.begin() as connection:
            connection.execute(text("INSERT INTO naive (key) VALUES (:key)"), {"key": key})
            linger()

    def read(self) -> set[str]:
        wanted = text("SELECT seq, key FROM naive WHERE seq > :cursor ORDER BY seq")
        with self._engine.connect() as connection:
            rows = connection.execute(wanted, {"cursor": self._cursor}).all()
        self._cursor = max((row.seq for row in rows), default=self._cursor)
        return {row.key for row in rows}


@contextmanager
def followed(log: Log) -> Iterator[set[str]]:
    """Follow a log beside the test; the set is complete after the block, when nobody writes any more."""
    seen: set[str] = set()
    done = Event()

    def follow() -> None:
        while not done.is_set():
            seen.update(log.read())

    with ThreadPoolExecutor(1) as pool:
        following = pool.submit(follow)
        try:
            yield seen
        finally:
            done.set()
        following.result()
    seen.update(log.read())


def lost(log: Log) -> set[str]:
    """Return what a reader never sees while many write."""
    keys = [f"W{writer}-{number}" for number in range(EACH) for writer in range(WRITERS)]
    chance = random.Random(1508)
    pauses = {key: chance.uniform(0, LONGEST_SECONDS) for key in keys}
    with followed(log) as seen, ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda key: log.write(key, lambda: time.sleep(pauses[key])), keys))
    return set(keys) - seen


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = create_engine(database_url.replace("://", "+psycopg://"), pool_size=WRITERS + 1)
    yield engine
    engine.dispose()


def test_nothing_is_lost_while_many_write_at_once(central: Central, terminal: WireTerminal) -> None:
    assert lost(OurFeed(central, terminal)) == set()


def test_a_naive_reader_loses_some_so_this_test_can_fail(engine: Engine) -> None:
    assert lost(NaiveFeed(engine))
