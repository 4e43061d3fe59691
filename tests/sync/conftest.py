"""What the tests of the line share: a key, a small platform, and a client that knows both."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import Events, SystemClock
from sync.client import PlatformClient
from sync.pacing import Uniform
from sync.worker import SyncWorker
from tests.support.memory_exchange import TERMINAL, MemoryExchange
from tests.support.small_platform import SmallPlatform

MakeClient = Callable[..., PlatformClient]


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


@pytest.fixture
def platform(key: Ed25519PrivateKey) -> Iterator[SmallPlatform]:
    platform = SmallPlatform(key.public_key())
    yield platform
    platform.close()


@pytest.fixture
def make_client(key: Ed25519PrivateKey) -> Iterator[MakeClient]:
    """Make clients of the one terminal, and close them all in the end."""
    clients: list[PlatformClient] = []

    def make(
        url: str,
        *,
        clock: SystemClock | None = None,
        answer_seconds: float = 5.0,
        authorities: Path | None = None,
    ) -> PlatformClient:
        client = PlatformClient(
            url,
            key=key,
            terminal=TERMINAL,
            clock=clock or SystemClock(),
            answer_seconds=answer_seconds,
            authorities=authorities,
        )
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def client(platform: SmallPlatform, make_client: MakeClient) -> PlatformClient:
    return make_client(platform.url)


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def start_worker(make_client: MakeClient, events: Events) -> Iterator[Callable[..., SyncWorker]]:
    """Start workers, and stop them all in the end."""
    workers: list[SyncWorker] = []

    def start(url: str, exchange: MemoryExchange, *, uniform: Uniform = random.uniform) -> SyncWorker:
        worker = SyncWorker(
            make_client(url), exchange, subscribe=events.subscribe, clock=SystemClock(), uniform=uniform
        )
        workers.append(worker)
        worker.start()
        return worker

    yield start
    for worker in workers:
        assert worker.stop()
