"""The platform in a process of its own: the real one behind the real server, and a hand on its desk and its plug."""

import asyncio
import os
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from typing import Any

from sqlalchemy import delete, insert

from sync.central import enrolment, integrated, notices, restoring, seeds, tidying
from sync.central import outlets as outlet_file
from sync.central.app import create_app
from sync.central.applications import NotOffered
from sync.central.database import Database, sqlite_url
from sync.central.feed import Writing
from sync.central.file_store import FileStore
from sync.central.notices import Wording
from sync.central.platform import Platform
from sync.central.records import Application
from sync.central.server import Server, address_of, listen
from sync.central.tables import outlets, terminal_tokens, terminals
from tests.oracle.children import obey
from tests.oracle.clocks import LooseClock
from tests.oracle.fail_points import FailPoints, Point
from tests.oracle.making import Make
from tests.support.central import PASSWORD, PUBLIC_ADDRESS, staff_move

Message = MutableMapping[str, Any]


class PlatformLife:
    """What the parent may do with the platform while it serves."""

    def __init__(self, folder: Path, hours_wrong: float) -> None:
        self.clock = LooseClock(hours_wrong)
        database = Database(sqlite_url(folder))
        database.migrate()
        self.platform = Platform(database, PUBLIC_ADDRESS, self.clock, files=FileStore(folder / "platform-files"))
        restoring.complete(self.platform)

    def found(self, codes: Sequence[str]) -> None:
        """Put terminals on file, each in an outlet of its own, and a clerk."""
        same = {"phone": "0478-0000000", "sample": True}
        places = [{"code": code[:10], "name": f"样例网点 {code}", **same} for code in codes]
        with self.platform.feed.writing() as writing:
            writing.connection.execute(insert(outlets), places)
            writing.connection.execute(insert(terminals), [{"code": code, "outlet": code[:10]} for code in codes])
        seeds.put_sample_clerk(self.platform, PASSWORD)

    def issue_code(self, terminal: str) -> str:
        """Return a fresh enrolment code."""
        with self.platform.feed.writing() as writing:
            return enrolment.issue_code(writing, terminal, self.platform.now())

    def decide(self, reference: str, part: int, choice: int) -> str | None:
        """Let the staff take one of the steps that are open, about one part if there are any; returns the event."""
        with self.platform.feed.writing() as writing:
            about = self._about(writing, reference, part)
            offered = self.platform.applications.offered(about) if about is not None else ()
            if about is None or not offered:
                return None
            return self._take(writing, about, offered[choice % len(offered)].event)

    def lead(self, reference: str, part: int, events: Sequence[str]) -> None:
        """Let the staff take these steps, about one part if there are any, as far as they are offered."""
        for event in events:
            with self.platform.feed.writing() as writing:
                about = self._about(writing, reference, part)
                if about is None or self._take(writing, about, event) is None:
                    return

    def _about(self, writing: Writing, reference: str, part: int) -> Application | None:
        found = self.platform.applications.find(writing.connection, reference, lock=True)
        if found is None or not found.parts:
            return found
        name = integrated.part_reference(reference, 1 + part % found.parts)
        return self.platform.applications.find(writing.connection, name, lock=True)

    def _take(self, writing: Writing, about: Application, event: str) -> str | None:
        try:
            self.platform.applications.take_step(writing, about, staff_move(event), now=self.platform.now())
        except NotOffered:  # as things stand, or nothing of this item may follow later
            return None
        return event

    def correct_outlet(self, outlet: str, phone: str) -> None:
        """Give an outlet another number."""
        with self.platform.feed.writing() as writing:
            outlet_file.correct(writing, outlet, phone=phone)

    def move(self, terminal: str, outlet: str) -> None:
        """Let a terminal stand in another outlet."""
        with self.platform.feed.writing() as writing:
            outlet_file.move(writing, terminal, outlet)

    def tell(self, title: str, outlets: Sequence[str]) -> None:
        """Write a notice for some outlets, or for all."""
        today = self.clock.now().date()
        wording = Wording(title, "样例公告，不是真的。", today, today + timedelta(days=30), tuple(outlets))
        with self.platform.feed.writing() as writing:
            notices.write(writing, wording, by=seeds.SAMPLE_CLERK, now=self.platform.now())

    def take_back(self, choice: int) -> None:
        """Withdraw a notice, if one stands."""
        with self.platform.feed.writing() as writing:
            standing = notices.standing(writing.connection, self.clock.now().date())
            if standing:
                name = standing[choice % len(standing)].id
                notices.withdraw(writing, name, by=seeds.SAMPLE_CLERK, now=self.platform.now())

    def tidy(self, days: int) -> None:
        """Tidy as in some days: ended applications leave the scope, old tickets are renewed, deletions forgotten."""
        present = self.clock.wrong
        self.clock.wrong = present + timedelta(days=days)
        try:
            tidying.tidy(self.platform)
        finally:
            self.clock.wrong = present

    def forget_tokens(self) -> None:
        """End every session."""
        with self.platform.feed.writing() as writing:
            writing.connection.execute(delete(terminal_tokens))

    def begin_new_epoch(self) -> str:
        """Do what has to be done after a restore."""
        return restoring.begin_new_epoch(self.platform)

    def words(self) -> dict[str, Callable[..., Any]]:
        """Return what may be asked."""
        return {
            "found": self.found,
            "issue code": self.issue_code,
            "decide": self.decide,
            "lead": self.lead,
            "correct outlet": self.correct_outlet,
            "move": self.move,
            "tell": self.tell,
            "take back": self.take_back,
            "tidy": self.tidy,
            "forget tokens": self.forget_tokens,
            "new epoch": self.begin_new_epoch,
            "set clock": self.clock.set_wrong,
        }


def live(connection: Connection, folder: Path, hours_wrong: float, make: Make) -> None:
    """Serve until the parent is gone; the first thing said is the port."""
    make.apply()
    points = FailPoints()
    points.around_commits(Database, "writing")
    life = PlatformLife(folder, hours_wrong)
    listener = listen("127.0.0.1", 0)
    port = int(address_of(listener).rpartition(":")[2])
    ready = Event()
    server = Server(_dying(create_app(life.platform), points), life.platform, ready.set)

    def work() -> None:
        ready.wait()
        obey(connection, {**life.words(), "arm": points.arm, "port": lambda: port})
        os._exit(0)

    Thread(target=work, daemon=True).start()
    asyncio.run(server.serve(sockets=[listener]))


def _dying(app: Any, points: FailPoints) -> Any:
    """Let an application end the process before an answer, or in the middle of it."""

    async def answering(
        scope: Message, receive: Callable[[], Awaitable[Message]], send: Callable[[Message], Awaitable[None]]
    ) -> None:
        async def said(message: Message) -> None:
            if message["type"] == "http.response.start":
                points.reached(Point.BEFORE_MESSAGE)
            elif message["type"] == "http.response.body" and message.get("body"):
                body = message["body"]
                await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
                await asyncio.sleep(0)
                points.reached(Point.AFTER_MESSAGE)
                message = {**message, "body": body[len(body) // 2 :]}
            await send(message)

        await app(scope, receive, said)

    return answering
