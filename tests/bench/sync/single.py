"""One change: from the clerk's click to the terminal's disk."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Condition, Thread

from kiosk import Event, ProgressReceived, SystemClock
from sync.worker import SyncWorker
from tests.bench.figures import Figure, percentile
from tests.bench.sync import ours
from tests.bench.sync.parked import crowd, register, until
from tests.support.platform import RunningPlatform, running_platform
from ui.rehearsal.clerk import Clerk

CHANGES = 200
PARKED = 2000
DELAY_SECONDS = 0.05
"""Each way."""


class SlowLine:
    """A line on loopback on which everything takes a while, as over a province."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no further connection."""
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self._port))
            for source, target in ((near, far), (far, near)):
                target.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                Thread(target=_carry, args=(source, target), daemon=True).start()


def figures(folder: Path) -> Iterator[Figure]:
    """Measure on loopback, then far away with a crowd parked beside."""
    with running_platform(folder / "near") as platform:
        times = _times(platform, folder / "near-terminal", platform.url)
    yield from _shown(times, "on loopback", goal_ms=100)
    with running_platform(folder / "far") as platform, ExitStack() as closing:
        members, cursor = register(folder / "far", PARKED)
        line = SlowLine(platform.port)
        closing.callback(line.close)
        beside = closing.enter_context(crowd(platform.url, members, cursor))
        until(lambda: beside.parked >= PARKED, seconds=60)
        far = _times(platform, folder / "far-terminal", line.url)
    yield from _shown(far, f"100 ms away, {PARKED} parked beside", goal_ms=1000, beside=percentile(times, 0.95))


def _times(platform: RunningPlatform, folder: Path, url: str) -> list[float]:
    with ours.terminal(platform, folder, url=url) as terminal:
        terminal.confirm(CHANGES)
        references = [doc["body"]["reference"] for doc in terminal.queued(CHANGES)]
        terminal.push_all()
        terminal.pull_all()
        arrivals = _Arrivals()
        terminal.kiosk.subscribe(arrivals.hear)
        worker = SyncWorker(
            terminal.client, terminal.kiosk.exchange, subscribe=terminal.kiosk.subscribe, clock=SystemClock()
        )
        worker.start()
        time.sleep(1)
        clerk = platform.clerk()
        times = [_one(clerk, arrivals, reference) for reference in references]
        worker.stop()
    return times


def _one(clerk: Clerk, arrivals: "_Arrivals", reference: str) -> float:
    began = time.perf_counter()
    clerk.take(reference, "accept")
    return (arrivals.wait_for(reference) - began) * 1000


class _Arrivals:
    """When each application's news was stored."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._at: dict[str, float] = {}

    def hear(self, event: Event) -> None:
        """Note an event of the kiosk, which comes after the commit."""
        if isinstance(event, ProgressReceived):
            with self._changed:
                self._at |= dict.fromkeys(event.references, time.perf_counter())
                self._changed.notify_all()

    def wait_for(self, reference: str) -> float:
        """Return when the news came; raises when it does not come."""
        with self._changed:
            assert self._changed.wait_for(lambda: reference in self._at, 30), f"no news of {reference}"
            return self._at[reference]


def _shown(times: list[float], where: str, *, goal_ms: float, beside: float | None = None) -> Iterator[Figure]:
    p50, p95 = percentile(times, 0.5), percentile(times, 0.95)
    yield Figure(
        name=f"click at the desk → stored on the terminal, p95 of {CHANGES}, {where}",
        value=p95,
        unit="ms",
        reference="p50" if beside is None else "p95 on loopback",
        reference_value=p50 if beside is None else beside,
        goal=f"≤ {goal_ms:.0f} ms",
        met=p95 <= goal_ms,
    )


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            time.sleep(DELAY_SECONDS)
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        target.close()
