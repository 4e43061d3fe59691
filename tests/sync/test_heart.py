"""How the terminal is, told to the platform now and then."""

from collections.abc import Callable, Iterator

import pytest

from kiosk import CallChanged, Events, SystemClock
from sync.cable import Cable
from sync.client import PlatformClient
from sync.heart import Heart
from sync.line import Line
from sync.worker import SyncWorker
from tests.support.memory_exchange import MemoryExchange, operation, rating, until
from tests.support.small_platform import SmallPlatform


@pytest.fixture
def cable(platform: SmallPlatform) -> Iterator[Cable]:
    with Cable("127.0.0.1", platform.port) as cable:
        yield cable


def heart(client: PlatformClient, exchange: MemoryExchange) -> Heart:
    return Heart(client, exchange, Line(exchange, restored=lambda: None), SystemClock())


def test_a_beat_tells_what_waits_and_what_is_held(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange(operation(1), operation(2), rating(1))
    exchange.place = "e1.0"
    heart(client, exchange).run_once()
    (told,) = platform.heartbeats
    assert [(depth.stream, depth.waiting) for depth in told.streams] == [
        ("applications", 2),
        ("evaluations", 1),
        ("audit", 0),
    ]
    assert told.streams[0].oldest_made_at == operation(1).made_at
    assert told.cursor == "e1.0"
    assert told.checks == platform.checks()


def test_each_start_has_a_word_of_its_own(platform: SmallPlatform, client: PlatformClient) -> None:
    first, second = heart(client, MemoryExchange()), heart(client, MemoryExchange())
    for one in (first, first, second):
        one.run_once()
    boots = [told.boot for told in platform.heartbeats]
    assert boots[0] == boots[1] != boots[2]


def test_a_beat_lets_go_of_copies_that_no_restore_can_need(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    heart(client, exchange).run_once()
    assert exchange.forgotten_before == 7 * 24 * 3600


def test_a_terminal_is_heard_soon_after_its_start_and_soon_after_the_line_is_back(
    platform: SmallPlatform, cable: Cable, start_worker: Callable[..., SyncWorker], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.worker.SOON_SECONDS", 0.1)
    exchange = MemoryExchange()
    start_worker(cable.url, exchange)
    until(lambda: len(platform.heartbeats) == 1)
    until(lambda: platform.parked)
    cable.pull()
    until(lambda: exchange.link == "offline")
    cable.plug()
    until(lambda: len(platform.heartbeats) == 2, seconds=10)


def test_a_call_for_staff_is_told_at_once_and_its_answer_is_asked_for(
    platform: SmallPlatform,
    events: Events,
    start_worker: Callable[..., SyncWorker],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sync.worker.SOON_SECONDS", 600.0)
    monkeypatch.setattr("sync.heart.CALL_BEAT_SECONDS", 0.05)
    exchange = MemoryExchange()
    start_worker(platform.url, exchange)
    exchange.help_wanted_since = began = SystemClock().now()
    events.publish(CallChanged())
    until(lambda: exchange.calls_heard == [(began, False)], seconds=5)
    platform.help_answered = True
    until(lambda: (began, True) in exchange.calls_heard, seconds=5)
    assert platform.heartbeats[0].help_wanted_since == began
