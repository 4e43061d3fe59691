"""Files travel a piece at a time, go on where they were, and hold up nobody."""

import os
from collections.abc import Callable

import pytest

from kiosk import Events, OperationQueued, SystemClock
from sync.cable import Cable
from sync.client import PlatformClient
from sync.contract import FILE_CHUNK_BYTES
from sync.failures import Unreachable
from sync.line import Line
from sync.uploader import SMALLEST_CHUNK_BYTES, Uploader
from sync.worker import SyncWorker
from tests.support.memory_exchange import Later, MemoryExchange, operation, until
from tests.support.small_platform import SmallPlatform
from tests.support.small_server import Turned


def uploader(client: PlatformClient, exchange: MemoryExchange, clock: SystemClock | None = None) -> Uploader:
    line = Line(exchange, restored=lambda: None)
    return Uploader(client, exchange, line, clock or SystemClock(), uniform=lambda _, high: high)


def drain(upload: Uploader) -> None:
    while upload.run_once():
        pass


def test_a_file_arrives_whole_in_pieces(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    content = os.urandom(2 * FILE_CHUNK_BYTES + 7)
    name = exchange.keep_file(content)
    drain(uploader(client, exchange))
    assert platform.finished == {name: content}
    assert platform.asked.count("PATCH /files") == 3
    assert exchange.arrived == [name]


@pytest.mark.parametrize("content", [b"", b"x"])
def test_the_smallest_files_arrive_too(platform: SmallPlatform, client: PlatformClient, content: bytes) -> None:
    exchange = MemoryExchange()
    name = exchange.keep_file(content)
    drain(uploader(client, exchange))
    assert exchange.arrived == [name]


def test_nothing_is_sent_of_what_the_platform_holds_already(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    name = exchange.keep_file(b"sample")
    platform.finished[name] = b"sample"
    drain(uploader(client, exchange))
    assert "PATCH /files" not in platform.asked
    assert exchange.arrived == [name]


def test_a_broken_upload_goes_on_where_the_platform_stands(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    name = exchange.keep_file(os.urandom(3 * FILE_CHUNK_BYTES))
    upload = uploader(client, exchange)
    for _ in range(2):
        upload.run_once()
    platform.turn_away("/files", Turned(503, "busy"))
    with pytest.raises(Unreachable):
        upload.run_once()
    assert len(platform.arriving[name][0]) == FILE_CHUNK_BYTES
    drain(uploader(client, exchange))  # after a restart of the terminal, say
    assert platform.asked.count("PATCH /files") == 4
    assert exchange.arrived == [name]


def test_a_thin_line_gets_smaller_pieces(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    name = exchange.keep_file(os.urandom(FILE_CHUNK_BYTES))
    upload = uploader(client, exchange)
    upload.run_once()
    for _ in range(10):
        platform.turn_away("/files", Turned(503, "busy"))
        with pytest.raises(Unreachable):
            upload.run_once()
    upload.run_once()
    assert len(platform.arriving[name][0]) == SMALLEST_CHUNK_BYTES
    drain(upload)
    assert exchange.arrived == [name]


def test_a_platform_that_stands_elsewhere_is_asked_where(platform: SmallPlatform, client: PlatformClient) -> None:
    clock = Later()
    exchange = MemoryExchange()
    content = os.urandom(2 * FILE_CHUNK_BYTES)
    name = exchange.keep_file(content)
    upload = uploader(client, exchange, clock)
    for _ in range(2):
        upload.run_once()
    platform.arriving[name] = (content[:10], len(content))
    drain(upload)
    assert exchange.arrived == []
    clock.ahead += upload.rest_seconds() + 0.01
    drain(upload)
    assert exchange.arrived == [name]


def test_a_file_that_arrives_as_another_is_sent_again_with_growing_pauses(
    platform: SmallPlatform, client: PlatformClient
) -> None:
    clock = Later()
    exchange = MemoryExchange()
    name = exchange.keep_file(b"sample")
    upload = uploader(client, exchange, clock)
    exchange.files[name] = b"simple"
    pauses = []
    for _ in range(4):
        drain(upload)
        pauses.append(upload.rest_seconds())
        clock.ahead += pauses[-1] + 0.01
    assert pauses == sorted(pauses)
    assert pauses[-1] > 3
    exchange.files[name] = b"sample"
    drain(upload)
    assert exchange.arrived == [name]


def test_a_file_that_is_refused_holds_up_no_other(platform: SmallPlatform, client: PlatformClient) -> None:
    exchange = MemoryExchange()
    first, second = exchange.keep_file(b"one"), exchange.keep_file(b"two")
    platform.turn_away("/files", Turned(413, "large"))
    drain(uploader(client, exchange))
    assert exchange.arrived == [second]
    assert first not in platform.finished
    assert len(exchange.incidents) == 1


def test_files_and_operations_do_not_wait_for_each_other(
    platform: SmallPlatform, start_worker: Callable[..., SyncWorker], events: Events
) -> None:
    exchange = MemoryExchange()
    start_worker(platform.url, exchange)
    until(lambda: platform.parked)
    name = exchange.keep_file(os.urandom(3 * FILE_CHUNK_BYTES))
    exchange.outbox.append(operation(1))
    events.publish(OperationQueued())
    until(lambda: exchange.settled and exchange.arrived == [name])


def test_an_upload_cut_in_the_middle_ends_by_itself(
    platform: SmallPlatform, start_worker: Callable[..., SyncWorker]
) -> None:
    with Cable("127.0.0.1", platform.port) as cable:
        exchange = MemoryExchange()
        name = exchange.keep_file(os.urandom(8 * FILE_CHUNK_BYTES))
        start_worker(cable.url, exchange)
        until(lambda: name in platform.arriving and platform.arriving[name][0])
        cable.pull()
        until(lambda: exchange.link == "offline")
        cable.plug()
        until(lambda: exchange.arrived == [name], seconds=15)
    assert platform.finished[name] == exchange.files[name]
