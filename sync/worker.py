"""Keeps the terminal in step without anybody asking: threads that send, stay parked, send files, and say how it is."""

import random
from collections.abc import Callable
from contextlib import suppress
from threading import Event

from kiosk import CallChanged, CatalogueChanged, Clock, EditionsPublished, KioskError, OperationQueued, PhoneAwaited
from kiosk import Event as Fact
from sync.client import PlatformClient
from sync.exchange import Exchange
from sync.fetcher import Fetcher, Shelving
from sync.heart import SOON_SECONDS, Heart
from sync.line import Line
from sync.loop import Loop
from sync.pacing import AT_ONCE, Backoff, Parking, Pause, Uniform
from sync.phones import PhoneDoor, PhoneReceiver
from sync.puller import Puller
from sync.pusher import Pusher
from sync.uploader import Uploader

STOP_SECONDS = 2.0
SWEEP_SECONDS = 30.0
"""Outbox and calendar are looked at this often even if nobody rang; a lost ring costs time, never an application."""

Subscribe = Callable[[Callable[[Fact], None]], Callable[[], None]]
"""Calls the function with every later fact; returns what ends this."""


class SyncWorker:
    """A loop for each matter over one client; the first to reach the platform again wakes the others.

    Without `shelving` no editions are fetched, without `phones` nothing comes from phones: for a terminal without them.
    """

    def __init__(
        self,
        client: PlatformClient,
        exchange: Exchange,
        *,
        subscribe: Subscribe,
        clock: Clock,
        shelving: Shelving | None = None,
        phones: PhoneDoor | None = None,
        uniform: Uniform = random.uniform,
    ) -> None:
        self._client = client
        self._subscribe = subscribe
        self._clock = clock
        self._uniform = uniform
        self._line = Line(exchange, restored=self._wake)
        self._pusher = Pusher(client, exchange, self._line, clock, uniform=uniform)
        self._puller = Puller(client, exchange, self._line, clock)
        self._uploader = Uploader(client, exchange, self._line, clock, uniform=uniform)
        self._heart = Heart(client, exchange, self._line, clock)
        self._beat_at = clock.monotonic() + SOON_SECONDS
        self._called = Event()
        self._parking = Parking(uniform)
        self._pushing = self._loop("sync-push", self._push)
        self._pulling = self._loop("sync-pull", self._pull)
        self._beating = self._loop("sync-heart", self._beat)
        self._sending = self._loop("sync-files", self._upload)
        self._loops = [self._pushing, self._pulling, self._beating, self._sending]
        self._fetching: Loop | None = None
        if shelving is not None:
            self._fetcher = Fetcher(client, shelving, self._line, clock)
            self._fetching = self._loop("sync-editions", self._fetch)
            self._loops.append(self._fetching)
        self._phoning: Loop | None = None
        if phones is not None:
            self._receiver = PhoneReceiver(client, phones, self._line)
            self._phoning = self._loop("sync-phones", self._receive)
            self._loops.append(self._phoning)
        self._unsubscribe: Callable[[], None] = _nothing

    def start(self) -> None:
        """Begin to send and to listen."""
        self._unsubscribe = self._subscribe(self._hear)
        for loop in self._loops:
            loop.start()

    def stop(self) -> bool:
        """End within two seconds and never touch the terminal again; returns whether all threads have ended."""
        unsubscribe, self._unsubscribe = self._unsubscribe, _nothing
        unsubscribe()
        self._line.hang_up()
        for loop in self._loops:
            loop.stop()
        self._client.close()
        deadline = self._clock.monotonic() + STOP_SECONDS
        ended = [loop.join(max(0.0, deadline - self._clock.monotonic())) for loop in self._loops]
        return all(ended)

    def _push(self) -> Pause:
        return AT_ONCE if self._pusher.run_once() else Pause(min(SWEEP_SECONDS, self._pusher.rest_seconds()))

    def _pull(self) -> Pause:
        asked_at = self._clock.monotonic()
        brought = self._puller.run_once(self._parking.wait())
        return self._parking.answered(after=self._clock.monotonic() - asked_at, brought=brought)

    def _upload(self) -> Pause:
        return AT_ONCE if self._uploader.run_once() else Pause(min(SWEEP_SECONDS, self._uploader.rest_seconds()))

    def _fetch(self) -> Pause:
        return AT_ONCE if self._fetcher.run_once() else Pause(SWEEP_SECONDS)

    def _receive(self) -> Pause:
        return AT_ONCE if self._receiver.run_once() else Pause(SWEEP_SECONDS)

    def _beat(self) -> Pause:
        now = self._clock.monotonic()
        if self._called.is_set() or now >= self._beat_at:
            self._called.clear()  # whoever calls from here on is told of with a beat of their own
            self._beat_at = now  # should this one fail, the next turn tries again
            self._beat_at = now + self._heart.run_once() * self._uniform(0.8, 1.2)
        return Pause(max(0.0, self._beat_at - now))

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, OperationQueued):
            self._pushing.ring()
            self._sending.ring()
        elif isinstance(fact, CallChanged):
            self._called.set()
            self._beating.ring()
        elif isinstance(fact, PhoneAwaited) and self._phoning is not None:
            self._phoning.ring()
        elif isinstance(fact, EditionsPublished) and self._fetching is not None:
            self._fetching.ring()
        elif isinstance(fact, CatalogueChanged):
            self._beat_soon()

    def _wake(self) -> None:
        for loop in self._loops:
            loop.ring()
        self._beat_soon()

    def _beat_soon(self) -> None:
        self._beat_at = min(self._beat_at, self._clock.monotonic() + SOON_SECONDS)
        self._beating.ring()

    def _surprised(self, error: Exception) -> None:
        reason = str(error) if isinstance(error, KioskError) else type(error).__name__
        with suppress(KioskError):  # the store itself may be what failed
            self._line.report("sync", f"与平台同步时本机出错：{reason}。程序会自动重试；若一直出现，请联系维护人员。")

    def _loop(self, name: str, turn: Callable[[], Pause]) -> Loop:
        return Loop(name, turn, backoff=Backoff(self._uniform), surprised=self._surprised)


def _nothing() -> None:
    """Stand for a subscription that is not there."""
