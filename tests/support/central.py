"""The central platform inside the test's own process, with both its ends in a test's hands."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sync.central import enrolment, seeds
from sync.central.app import create_app
from sync.central.columns import BEIJING
from sync.central.database import Database
from sync.central.moves import Move
from sync.central.platform import Platform
from sync.central.seeds import SAMPLE_CLERK
from sync.central.server import Server, address_of, listen
from sync.contract import AskedBody, CollectBody
from tests.support.wire_terminal import TERMINAL, WireTerminal

PASSWORD = "a password for tests only"
PUBLIC_ADDRESS = "http://rate.example"


@dataclass
class ShiftedClock:
    """Wall time that a test may move."""

    shift: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(BEIJING) + self.shift


def put_samples(database: Database) -> Platform:
    """Bring a database up to date and put the sample outlets, applications and clerk into it."""
    database.migrate()
    platform = Platform(database, PUBLIC_ADDRESS)
    seeds.sow(platform, platform.now())
    seeds.put_sample_clerk(platform, PASSWORD)
    return platform


def fresh_code(platform: Platform, terminal: str = TERMINAL) -> str:
    """Return an enrolment code for a terminal."""
    with platform.feed.writing() as writing:
        return enrolment.issue_code(writing, terminal, platform.now())


@contextmanager
def serving(platform: Platform) -> Iterator[str]:
    """Serve `platform` from a thread; yields its address."""
    listener = listen("127.0.0.1", 0)
    ready = threading.Event()
    server = Server(create_app(platform), platform, ready.set)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listener])))
    thread.start()
    try:
        assert ready.wait(10)
        yield address_of(listener)
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def staff_move(event: str, *, note: str = "样例说明", **more: Any) -> Move:
    """Return a step of the staff's with what the step has to bring, unless the test says what it brings."""
    asks = AskedBody(kind="other", key="1", title="样例材料", reason="样例原因")
    brought: dict[str, Any] = {
        "request_supplement": {"asked": (asks,)},
        "upstream_request": {"asked": (asks,), "asked_by": date(2026, 12, 25)},
        "issue": {"collect": CollectBody(where="样例网点", hours="工作日 9:00—17:00")},
    }.get(event, {})
    return Move(event, note=note, staff=SAMPLE_CLERK, **{**brought, **more})


@dataclass(frozen=True)
class Central:
    """A platform that is being served, with both ends in a test's hands."""

    platform: Platform
    url: str
    clock: ShiftedClock
    closing: ExitStack

    def code(self, terminal: str = TERMINAL) -> str:
        """Return a fresh enrolment code."""
        return fresh_code(self.platform, terminal)

    def visitor(self, terminal: str = TERMINAL) -> WireTerminal:
        """Return a terminal that has a key and nothing else."""
        visitor = WireTerminal(self.url, terminal)
        self.closing.callback(visitor.http.close)
        return visitor

    def enrolled(self, terminal: str = TERMINAL) -> WireTerminal:
        """Return a terminal that is enrolled and holds a session."""
        visitor = self.visitor(terminal)
        answer = visitor.enrol(self.code(terminal))
        assert answer.status_code == 200, answer.text
        visitor.open_session()
        return visitor

    def take_step(self, reference: str, event: str, note: str = "") -> None:
        """Let the staff take a step, as the desk does."""
        with self.platform.feed.writing() as writing:
            application = self.platform.applications.find(writing.connection, reference, lock=True)
            assert application is not None
            move = staff_move(event, note=note)
            self.platform.applications.take_step(writing, application, move, now=self.platform.now())
