"""The line against the real platform in its own process, with its own database."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import TypeAdapter

from kiosk import Events, Link, OperationQueued, Progress, Scope, SystemClock, Verdict
from sync.cable import Cable
from sync.client import PlatformClient, enrol
from sync.engine import find_progress
from sync.failures import Refused, Unreachable
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from sync.worker import SyncWorker
from tests.support.memory_exchange import MemoryExchange, minted, operation, submission, until
from tests.support.platform import RunningPlatform, running_platform
from ui.rehearsal.clerk import Clerk

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPlatform]:
    """Run one platform for all tests that leave it standing; each takes a terminal of its own."""
    with running_platform(tmp_path_factory.mktemp("platform")) as platform:
        yield platform


@pytest.fixture
def clerk(shared: RunningPlatform) -> Clerk:
    return shared.clerk()


@dataclass
class Terminal:
    """An enrolled terminal whose store is kept in memory."""

    code: str
    series: str
    key: Ed25519PrivateKey
    exchange: MemoryExchange
    events: Events
    clock: SystemClock
    cable: Cable
    client: PlatformClient
    worker: SyncWorker
    confirmed: int = 0

    def confirm(self, **changed: object) -> str:
        """Put an application into the outbox, as a citizen's confirmation does; returns its reference."""
        self.confirmed += 1
        body = {**submission(self.reference(self.confirmed)), **changed}
        self.exchange.outbox.append(operation(self.confirmed, terminal=self.code, series=self.series, body=body))
        self.events.publish(OperationQueued())
        return self.reference(self.confirmed)

    def reference(self, number: int) -> str:
        return minted(number, terminal=self.code, series=self.series)

    def pusher(self) -> Pusher:
        return Pusher(self.client, self.exchange, Line(self.exchange, restored=lambda: None), self.clock)

    def puller(self) -> Puller:
        return Puller(self.client, self.exchange, Line(self.exchange, restored=lambda: None), self.clock)

    def start(self) -> None:
        """Start the loops and wait until the poll is parked."""
        self.worker.start()
        until(lambda: self.exchange.link is Link.ONLINE, seconds=10)

    def received(self, reference: str) -> Progress | None:
        """Return what the feed last said about an application."""
        told = self.exchange.held.get((Scope.APPLICATION, reference))
        return None if told is None else TypeAdapter(Progress).validate_json(told.body)

    def state(self, reference: str) -> str:
        told = self.received(reference)
        return told.state if told else ""


@pytest.fixture
def make_terminal() -> Iterator[Callable[..., Terminal]]:
    with ExitStack() as stack:

        def make(platform: RunningPlatform, code: str | None = None) -> Terminal:
            code = code or next(iter(platform.codes))
            key = Ed25519PrivateKey.generate()
            identity = enrol(platform.url, key=key, code=platform.issue_code(code))
            cable = stack.enter_context(Cable("127.0.0.1", platform.port))
            clock, events, exchange = SystemClock(), Events(), MemoryExchange()
            client = PlatformClient(cable.url, key=key, terminal=identity.terminal, clock=clock)
            worker = SyncWorker(client, exchange, subscribe=events.subscribe, clock=clock)
            stack.callback(client.close)
            terminal = Terminal(code, identity.series, key, exchange, events, clock, cable, client, worker)
            stack.callback(_stop, worker)
            return terminal

        yield make


def _stop(worker: SyncWorker) -> None:
    with suppress(RuntimeError):  # a worker that was never started cannot be joined
        assert worker.stop()


@pytest.fixture
def terminal(shared: RunningPlatform, make_terminal: Callable[..., Terminal]) -> Terminal:
    return make_terminal(shared)


# -- identity --------------------------------------------------------------------------------------


def test_enrolling_again_with_the_same_key_gives_the_same_identity(shared: RunningPlatform) -> None:
    key = Ed25519PrivateKey.generate()
    code = shared.issue_code(next(iter(shared.codes)))
    first = enrol(shared.url, key=key, code=code)
    assert enrol(shared.url, key=key, code=code) == first
    with pytest.raises(Refused):
        enrol(shared.url, key=Ed25519PrivateKey.generate(), code=code)


def test_a_key_nobody_enrolled_is_refused(shared: RunningPlatform, terminal: Terminal) -> None:
    stranger = PlatformClient(shared.url, key=Ed25519PrivateKey.generate(), terminal=terminal.code, clock=SystemClock())
    exchange = MemoryExchange()
    try:
        with pytest.raises(Refused):
            Puller(stranger, exchange, Line(exchange, restored=lambda: None), SystemClock()).run_once(wait=0)
    finally:
        stranger.close()
    assert exchange.links == [Link.REFUSED]


@pytest.mark.parametrize("wrong", [timedelta(hours=-2), timedelta(days=400)])
def test_a_terminal_with_a_wrong_clock_still_gets_through(terminal: Terminal, wrong: timedelta) -> None:
    terminal.clock.shift = wrong
    terminal.confirm()
    terminal.pusher().run_once()
    assert terminal.exchange.settled[0].verdict is Verdict.APPLIED
    assert terminal.exchange.skews[-1] == pytest.approx(-wrong.total_seconds(), abs=5)


# -- up --------------------------------------------------------------------------------------------


def test_an_operation_is_applied_once_when_its_answer_is_lost(terminal: Terminal, clerk: Clerk) -> None:
    reference = terminal.confirm()
    push = terminal.pusher()
    terminal.puller().run_once(wait=0)  # opens the session, so that the lost answer is the push's
    terminal.cable.lose_next_answer()
    with pytest.raises(Unreachable):
        push.run_once()
    assert terminal.exchange.link is Link.OFFLINE
    assert clerk.has(reference)
    assert len(terminal.exchange.outbox) == 1
    push.run_once()
    (settled,) = terminal.exchange.settled
    assert settled.verdict is Verdict.DUPLICATE
    assert settled.progress is not None
    assert settled.progress.reference == reference
    assert clerk.application(reference)["version"] == settled.progress.version == 1


def test_a_hundred_and_fifty_applications_from_offline_days_arrive_once_each(terminal: Terminal, clerk: Clerk) -> None:
    references = [terminal.confirm() for _ in range(150)]
    push = terminal.pusher()
    while push.run_once():
        pass
    assert {one.verdict for one in terminal.exchange.settled} == {Verdict.APPLIED}
    assert [one.progress and one.progress.reference for one in terminal.exchange.settled] == references
    assert clerk.has(references[0])
    assert clerk.has(references[-1])


def test_a_rejected_application_holds_nobody_back(terminal: Terminal, clerk: Clerk) -> None:
    terminal.confirm()
    terminal.confirm(item="IP-99-99")
    last = terminal.confirm()
    terminal.pusher().run_once()
    verdicts = [one.verdict for one in terminal.exchange.settled]
    assert verdicts == [Verdict.APPLIED, Verdict.REJECTED, Verdict.APPLIED]
    assert terminal.exchange.settled[1].code
    assert terminal.exchange.settled[1].detail
    assert clerk.has(last)


def test_a_number_that_nobody_holds_any_more_is_given_up_and_the_rest_arrives(terminal: Terminal, clerk: Clerk) -> None:
    terminal.confirm()
    last = terminal.confirm()
    del terminal.exchange.outbox[0]
    push = terminal.pusher()
    while push.run_once():
        pass
    assert clerk.has(last)
    assert len(terminal.exchange.incidents) == 1


# -- down ------------------------------------------------------------------------------------------


def test_a_new_terminal_finds_its_pool_of_tickets(terminal: Terminal) -> None:
    pull = terminal.puller()
    while pull.run_once(wait=0):
        pass
    assert len([key for scope, key in terminal.exchange.held if scope is Scope.TICKET]) >= 20
    assert len([key for scope, key in terminal.exchange.held if scope is Scope.OUTLET]) == 1


def test_a_change_at_the_desk_reaches_the_terminal_within_a_second(terminal: Terminal, clerk: Clerk) -> None:
    references = [terminal.confirm() for _ in range(5)]
    terminal.start()
    until(lambda: not terminal.exchange.outbox, seconds=10)
    until(lambda: all(terminal.received(reference) for reference in references))
    for reference in references:
        clerk.take(reference, "accept")
        assert until(lambda reference=reference: terminal.state(reference) == "ACCEPTED") < 1.0


def test_a_citizen_finds_an_application_that_another_terminal_took(
    shared: RunningPlatform, terminal: Terminal, make_terminal: Callable[..., Terminal]
) -> None:
    reference = terminal.confirm()
    terminal.pusher().run_once()
    other = make_terminal(shared, list(shared.codes)[1])
    found = find_progress(other.client, reference, "002X")
    assert found is not None
    assert found.reference == reference
    assert find_progress(other.client, reference, "0021") is None


def test_files_arrive_by_themselves_and_the_application_no_longer_waits_for_them(terminal: Terminal) -> None:
    content = b"sample" * 200_000
    name = terminal.exchange.keep_file(content)
    reference = terminal.confirm()
    terminal.exchange.outbox[0] = replace(terminal.exchange.outbox[0], files=(name,))
    terminal.start()
    until(lambda: terminal.exchange.arrived == [name], seconds=10)
    until(lambda: terminal.received(reference), seconds=10)
    until(lambda: not terminal.exchange.outbox)


# -- breaks ----------------------------------------------------------------------------------------


def test_the_outbox_drains_after_the_cable_is_back_without_anybody_asking(terminal: Terminal, clerk: Clerk) -> None:
    terminal.start()
    terminal.cable.pull()
    assert until(lambda: terminal.exchange.link is Link.OFFLINE) < 0.5
    references = [terminal.confirm() for _ in range(3)]
    time.sleep(0.5)
    assert len(terminal.exchange.outbox) == 3
    assert not clerk.has(references[0])
    terminal.cable.plug()
    until(lambda: not terminal.exchange.outbox, seconds=10)
    until(lambda: all(terminal.received(reference) for reference in references))
    assert all(clerk.application(reference)["version"] == 1 for reference in references)
    assert terminal.exchange.link is Link.ONLINE


def test_a_platform_that_stops_leaves_nobody_waiting_and_is_found_again(
    tmp_path: Path, make_terminal: Callable[..., Terminal]
) -> None:
    with running_platform(tmp_path) as platform:
        terminal = make_terminal(platform)
        before = terminal.confirm()
        terminal.start()
        until(lambda: terminal.received(before), seconds=10)
        time.sleep(0.3)  # the next poll is parked
        assert platform.stop() < 3
        until(lambda: terminal.exchange.link is Link.OFFLINE)
        after = terminal.confirm()
    with running_platform(tmp_path, port=platform.port) as restarted:
        clerk = restarted.clerk()
        until(lambda: not terminal.exchange.outbox, seconds=20)
        until(lambda: terminal.received(after), seconds=10)
        clerk.take(before, "accept")
        until(lambda: terminal.state(before) == "ACCEPTED")
        assert len(terminal.exchange.snapshots) == 1
        assert terminal.worker.stop()


def test_a_platform_restored_from_a_backup_gets_back_what_it_forgot(
    tmp_path: Path, make_terminal: Callable[..., Terminal]
) -> None:
    data, backup = tmp_path / "data", tmp_path / "backup"
    with running_platform(data) as platform:
        terminal = make_terminal(platform)
        before = terminal.confirm()
        terminal.start()
        until(lambda: terminal.received(before), seconds=10)
        platform.stop()
    shutil.copytree(data, backup)
    with running_platform(data, port=platform.port) as platform:
        after = [terminal.confirm() for _ in range(3)]
        until(lambda: all(terminal.received(reference) for reference in after), seconds=20)
    shutil.rmtree(data)
    backup.rename(data)
    command = [sys.executable, "-m", "sync.central.cli", "new-epoch", "--data", str(data)]
    subprocess.run(command, check=True, capture_output=True, timeout=30)
    with running_platform(data, port=platform.port) as restored:
        last = terminal.confirm()
        until(lambda: not terminal.exchange.outbox and not terminal.exchange.offered, seconds=30)
        clerk = restored.clerk()
        assert all(clerk.application(reference)["version"] == 1 for reference in (before, *after, last))
        until(lambda: all(terminal.received(reference) for reference in (before, *after, last)), seconds=20)
        assert terminal.worker.stop()


def test_a_platform_that_is_killed_in_the_middle_loses_and_doubles_nothing(
    tmp_path: Path, make_terminal: Callable[..., Terminal]
) -> None:
    with running_platform(tmp_path) as platform:
        terminal = make_terminal(platform)
        terminal.start()
        references = [terminal.confirm() for _ in range(40)]
        until(lambda: terminal.exchange.settled, seconds=10)
        platform.kill()
        references += [terminal.confirm() for _ in range(3)]
    with running_platform(tmp_path, port=platform.port) as restarted:
        clerk = restarted.clerk()
        until(lambda: not terminal.exchange.outbox, seconds=20)
        until(lambda: all(terminal.received(reference) for reference in references), seconds=10)
        assert all(clerk.application(reference)["version"] == 1 for reference in references)
        assert len(terminal.exchange.settled) == len(references)
        assert terminal.worker.stop()
