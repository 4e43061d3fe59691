"""A terminal in a process of its own: the real machine, store, client and engine, taken a step at a time."""

from collections.abc import Callable, Collection
from dataclasses import asdict, is_dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select, text

from kiosk import (
    Kiosk,
    OperationKind,
    OutletLine,
    PlatformAway,
    Progress,
    Scope,
    Store,
    TerminalIdentity,
)
from kiosk.storage import Transaction, files, held, outbox, sealed, setting_aside
from kiosk.storage.store import FILES_FOLDER
from kiosk.storage.tables import files as files_table
from sync.client import PlatformClient, enrol
from sync.client.channel import Channel
from sync.failures import PlatformFailure
from sync.heart import Heart
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from sync.uploader import Uploader
from sync.worker import SyncWorker
from tests.oracle.children import obey
from tests.oracle.citizens import Citizens
from tests.oracle.clocks import LooseClock
from tests.oracle.fail_points import FailPoints, Point
from tests.oracle.making import Make
from tests.support.machine import CATALOGUE, KEY, PLANTED, settings

WRAPPING_KEY = bytes(range(32, 64))
_MOST_STEPS = 60


class TerminalLife:
    """What the parent may do with a terminal."""

    def __init__(self, folder: Path, url: str, hours_wrong: float = 0) -> None:
        self.clock = LooseClock(hours_wrong)
        self.store = Store.open(folder, KEY, self.clock)
        self.citizens = Citizens(self.store, lambda: self.kiosk)
        self._folder = folder
        self._url = url
        self._worker: SyncWorker | None = None
        identity = self.store.enrolment()
        if identity is not None:
            self._assemble(identity)

    def enrol(self, code: str) -> str:
        """Get an identity; returns the terminal's code."""
        key = Ed25519PrivateKey.from_private_bytes(self.store.device_key(WRAPPING_KEY))
        given = enrol(self._url, key=key, code=code)
        line = OutletLine(name=given.outlet.name, terminal=given.terminal, phone=given.outlet.phone)
        identity = TerminalIdentity(code=given.terminal, outlet=line, series=given.series, sample=given.outlet.sample)
        self.store.save_enrolment(identity)
        self._assemble(identity)
        return identity.code

    def confirm_in_vain(self, reference: str) -> str:
        """Queue what the platform can never apply; returns its op_id."""
        body = {"reference": reference, "nonsense": True}
        with self.store.writing() as w:
            aggregate, at = f"application:{reference}", self.clock.now()
            return outbox.append(w, OperationKind.APPLICATION_SUBMIT, aggregate, body=body, at=at).op_id

    # -- what the machine does ----------------------------------------------------------------------------------

    def push(self) -> str:
        """Take one step of sending; returns how it went."""
        return _outcome(self.pusher.run_once)

    def pull(self) -> str:
        """Take one step of following the feed; returns how it went."""
        return _outcome(lambda: self.puller.run_once(0))

    def upload(self) -> str:
        """Take one step of sending files; returns how it went."""
        return _outcome(self.uploader.run_once)

    def beat(self) -> str:
        """Say how the terminal is; returns how it went."""
        return _outcome(self._beat)

    def run(self) -> None:
        """Keep in step from now on with the threads that a real terminal has; harmless when it does already."""
        if self._worker is None:
            exchange, subscribe = self.kiosk.exchange, self.kiosk.subscribe
            self._worker = SyncWorker(self._new_client(), exchange, subscribe=subscribe, clock=self.clock)
            self._worker.start()

    def unrest(self) -> list[str]:
        """Return why this terminal is not at rest."""
        health = self.kiosk.health()
        with self.store.reading() as r:
            left = {"files": files.waiting(r), "copies": sum(sealed.offered(r).values())}
        found = {**left, "operations": health.outbox_count, "in step": not health.synchronised}
        return [f"{what}: {count}" for what, count in found.items() if count]

    def settle(self) -> list[str]:
        """Let time pass and go on until nothing is left to do; returns what went wrong on the way."""
        troubles = []
        for step in (self.pull, self.push, self.upload, self.pull):
            self.clock.push(400)  # longer than any pause
            for _ in range(_MOST_STEPS):
                outcome = step()
                if outcome not in {"more", "done"}:
                    troubles.append(outcome)
                if outcome != "more":
                    break
            else:
                troubles.append(f"{step.__name__} never comes to an end")
        with self.store.reading() as r:
            if files.waiting(r):
                troubles.append("a file was left alone for a while")
        return troubles if self.kiosk.health().synchronised else ["not synchronised", *troubles]

    # -- what it holds ------------------------------------------------------------------------------------------

    def view(self) -> dict[str, Any]:
        """Return everything that has to agree with the platform."""
        with self.store.reading() as r:
            bodies = {scope.value: [_plain(body) for body in held.bodies(r, scope)] for scope in Scope}
            aside = {one.op_id: (one.aggregate, one.code) for one in setting_aside.listed(r)}
            files_waiting = files.waiting(r)
            offered = sum(sealed.offered(r).values())
            checks = {check.scope.value: (check.count, check.checksum) for check in held.checks(r)}
            noted = {row.sha256: row.named for row in r.execute(select(files_table))}
            personal = _tables_with_any_of(r, PLANTED[:3])
        health = self.kiosk.health()
        return {
            **bodies,
            "set aside": aside,
            "waiting": health.outbox_count + offered + files_waiting,
            "synchronised": health.synchronised,
            "checks": checks,
            "files noted": noted,
            "files on disk": sorted(file.name for file in (self._folder / FILES_FOLDER).glob("*")),
            "personal": personal,
            "outlet printed": (self.kiosk.terminal.outlet.name, self.kiosk.terminal.outlet.phone),
            "incidents": [(one.subject, one.sentence) for one in health.incidents],
        }

    def words(self) -> dict[str, Callable[..., Any]]:
        """Return what may be asked."""
        machines = (self.push, self.pull, self.upload, self.beat, self.run, self.unrest, self.settle, self.view)
        return {
            **self.citizens.words(),
            **{one.__name__: one for one in (self.enrol, *machines)},
            "confirm in vain": self.confirm_in_vain,
            "set clock": self.clock.set_wrong,
            "close": self.store.close,
        }

    def _assemble(self, identity: TerminalIdentity) -> None:
        self.kiosk = Kiosk(
            store=self.store,
            catalogue=CATALOGUE,
            settings=settings(self._folder),
            clock=self.clock,
            terminal=identity,
            find_progress=_nobody_to_ask,
        )
        client = self._new_client()
        line = Line(self.kiosk.exchange, restored=lambda: None)
        self.pusher = Pusher(client, self.kiosk.exchange, line, self.clock, uniform=_longest)
        self.uploader = Uploader(client, self.kiosk.exchange, line, self.clock, uniform=_longest)
        self.puller = Puller(client, self.kiosk.exchange, line, self.clock)
        self.heart = Heart(client, self.kiosk.exchange, line, self.clock)

    def _new_client(self) -> PlatformClient:
        key = Ed25519PrivateKey.from_private_bytes(self.store.device_key(WRAPPING_KEY))
        terminal = self.kiosk.terminal.code
        return PlatformClient(self._url, key=key, terminal=terminal, clock=self.clock, answer_seconds=5)

    def _beat(self) -> bool:
        self.heart.run_once()
        return False


def live(connection: Connection, folder: Path, url: str, hours_wrong: float, make: Make) -> None:
    """Be a terminal until the parent is gone."""
    make.apply()
    points = FailPoints()
    points.around_commits(Store, "writing")
    _around_requests(points)
    obey(connection, {**TerminalLife(folder, url, hours_wrong).words(), "arm": points.arm})


def _outcome(step: Callable[[], bool]) -> str:
    try:
        return "more" if step() else "done"
    except PlatformFailure as failure:
        return f"{type(failure).__name__}: {failure}"


def _around_requests(points: FailPoints) -> None:
    original = Channel.send

    def watched(channel: Channel, *arguments: Any, **named: Any) -> Any:
        points.reached(Point.BEFORE_MESSAGE)
        reply = original(channel, *arguments, **named)
        points.reached(Point.AFTER_MESSAGE)
        return reply

    Channel.send = watched  # type: ignore[method-assign, assignment]


def _tables_with_any_of(r: Transaction, words: Collection[str]) -> list[str]:
    tables = r.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
    return [table for table in tables if _says_any_of(r, table, words)]


def _says_any_of(r: Transaction, table: str, words: Collection[str]) -> bool:
    rows = r.execute(text(f'SELECT * FROM "{table}"')).all()
    return any(word in str(value) for row in rows for value in row for word in words)


def _plain(body: Any) -> dict[str, Any]:
    assert is_dataclass(body)
    return asdict(body)  # type: ignore[arg-type]


def _nobody_to_ask(_reference: str, _last_four: str) -> Progress | None:
    raise PlatformAway("The oracle looks at what the terminal itself holds.")


def _longest(_low: float, high: float) -> float:
    return high
