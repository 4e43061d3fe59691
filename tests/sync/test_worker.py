"""The two loops: nobody has to press anything, and the link never claims more than is so."""

import time
from collections.abc import Callable, Iterator
from threading import current_thread

import pytest

from kiosk import Events, Link, OperationQueued
from sync.cable import Cable
from sync.worker import SyncWorker
from tests.support.memory_exchange import MemoryExchange, operation, until
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned

Start = Callable[..., SyncWorker]


@pytest.fixture
def cable(platform: SmallPlatform) -> Iterator[Cable]:
    with Cable("127.0.0.1", platform.port) as cable:
        yield cable


def test_what_was_waiting_at_the_start_is_sent(platform: SmallPlatform, start_worker: Start) -> None:
    exchange = MemoryExchange(*(operation(number) for number in range(1, 151)))
    start_worker(platform.url, exchange)
    until(lambda: not exchange.outbox)
    assert set(platform.applied.values()) == {1}


def test_a_confirmation_is_sent_as_soon_as_it_is_queued(
    platform: SmallPlatform, start_worker: Start, events: Events
) -> None:
    exchange = MemoryExchange()
    start_worker(platform.url, exchange)
    until(lambda: platform.parked)
    exchange.outbox.append(operation(1))
    events.publish(OperationQueued())
    assert until(lambda: exchange.settled) < 0.5


def test_a_change_at_the_platform_arrives_while_parked(platform: SmallPlatform, start_worker: Start) -> None:
    exchange = MemoryExchange()
    start_worker(platform.url, exchange)
    until(lambda: platform.parked)
    for version in range(2, 12):
        platform.change("R1", version=version)
        assert until(lambda version=version: exchange.versions().get("R1") == version) < 0.5
    assert exchange.link is Link.ONLINE


def test_a_pulled_cable_is_noted_at_once_while_parked(
    platform: SmallPlatform, cable: Cable, start_worker: Start
) -> None:
    exchange = MemoryExchange()
    start_worker(cable.url, exchange)
    until(lambda: platform.parked)
    assert exchange.link is Link.ONLINE
    cable.pull()
    assert until(lambda: exchange.link is Link.OFFLINE) < 0.5


def test_the_outbox_drains_after_reconnect_without_anybody_asking(
    platform: SmallPlatform, cable: Cable, start_worker: Start, events: Events
) -> None:
    exchange = MemoryExchange()
    start_worker(cable.url, exchange)
    until(lambda: platform.parked)
    cable.pull()
    until(lambda: exchange.link is Link.OFFLINE)
    exchange.outbox.extend(operation(number) for number in range(1, 6))
    events.publish(OperationQueued())
    time.sleep(1.0)
    assert platform.results == {}
    cable.plug()
    until(lambda: not exchange.outbox, seconds=10)
    until(lambda: exchange.link is Link.ONLINE)
    assert set(platform.applied.values()) == {1}


def test_the_first_loop_to_get_through_wakes_the_other(
    platform: SmallPlatform, cable: Cable, start_worker: Start
) -> None:
    def pusher_sleeps_long(low: float, high: float) -> float:
        return 30.0 if current_thread().name == "sync-push" else max(low, 0.05)

    cable.pull()
    exchange = MemoryExchange(operation(1))
    start_worker(cable.url, exchange, uniform=pusher_sleeps_long)
    until(lambda: len(exchange.links) > 5)
    cable.plug()
    until(lambda: not exchange.outbox)


def test_a_wish_to_be_left_alone_is_respected(platform: SmallPlatform, start_worker: Start, events: Events) -> None:
    exchange = MemoryExchange(operation(1))
    platform.turn_away("/ops", Turned(429, "slow", headers={"Retry-After": "2"}))
    start_worker(platform.url, exchange)
    until(lambda: "/ops" in platform.asked)
    events.publish(OperationQueued())
    waited = until(lambda: exchange.settled, seconds=6)
    assert 1.8 < waited < 3


def test_a_terminal_that_was_revoked_keeps_everything_and_says_so_once(
    platform: SmallPlatform, start_worker: Start
) -> None:
    exchange = MemoryExchange(operation(1))
    platform.turn_away("/session", Turned(403, "revoked"), times=100)
    start_worker(platform.url, exchange)
    until(lambda: len(exchange.links) > 3, seconds=10)
    assert set(exchange.links) == {Link.REFUSED}
    assert len(exchange.outbox) == 1
    assert len(exchange.incidents) <= 2  # one for each direction
    platform.turned.clear()
    until(lambda: not exchange.outbox, seconds=20)


def test_a_terminal_in_trouble_of_its_own_goes_on_trying(
    platform: SmallPlatform, start_worker: Start, events: Events
) -> None:
    class Troubled(MemoryExchange):
        troubles = 2

        def settle(self, settled: object) -> None:
            if self.troubles:
                self.troubles -= 1
                raise RuntimeError("a fault of ours")
            super().settle(settled)

    exchange = Troubled(operation(1))
    start_worker(platform.url, exchange)
    until(lambda: exchange.settled, seconds=10)
    assert [subject for subject, _ in exchange.incidents] == ["sync"]
    assert set(platform.applied.values()) == {1}


def test_stopping_takes_no_time_while_parked_and_leaves_the_link_alone(
    platform: SmallPlatform, start_worker: Start
) -> None:
    exchange = MemoryExchange()
    worker = start_worker(platform.url, exchange)
    until(lambda: platform.parked)
    links = len(exchange.links)
    began = time.monotonic()
    assert worker.stop()
    assert time.monotonic() - began < 1
    assert worker.stop()
    assert len(exchange.links) == links
    assert exchange.link is Link.ONLINE


def test_stopping_takes_no_time_while_offline(start_worker: Start) -> None:
    exchange = MemoryExchange(operation(1))
    worker = start_worker("http://127.0.0.1:1", exchange)
    until(lambda: len(exchange.links) > 4)
    began = time.monotonic()
    assert worker.stop()
    assert time.monotonic() - began < 1


def test_a_platform_that_does_not_park_is_not_asked_without_pause(platform: SmallPlatform, start_worker: Start) -> None:
    platform.closing = True  # answers every poll at once, like one that is shutting down
    exchange = MemoryExchange()
    start_worker(platform.url, exchange)
    until(lambda: exchange.link is Link.ONLINE)
    time.sleep(2)
    assert platform.asked.count("/changes") < 8
