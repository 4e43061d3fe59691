"""Several processes behind one address: the kernel deals connections out, PostgreSQL keeps them in step.

One of them that dies is replaced; all of them end with this process, however that ends.
"""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from threading import Event
from types import FrameType
from typing import BinaryIO

from sync.central.server import until_end_of

_LOOK_SECONDS = 0.2
_REPLACE_SECONDS = 1.0
"""Between the death of a worker and its successor, so that one that cannot start does not spin."""
_STOP_SECONDS = 10


class Workers:
    """The processes; `arguments` are those of `kiosk-central serve` without workers, on a port that is shared."""

    def __init__(self, arguments: Sequence[str], count: int) -> None:
        self._command = [sys.executable, "-m", "sync.central.cli", "serve", *arguments]
        self._count = count
        self._stopping = Event()

    def end_with(self, stream: BinaryIO) -> None:
        """Stop when `stream` ends."""
        until_end_of(stream, self._stopping.set)

    def run(self, listening: Callable[[], None]) -> None:
        """Start all, say so, and keep as many running until SIGTERM or SIGINT."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        running = [self._start() for _ in range(self._count)]
        for worker in running:
            _wait_until_it_listens(worker)
        listening()
        while not self._stopping.wait(_LOOK_SECONDS):
            running = [self._replaced(worker) for worker in running]
        for worker in running:
            worker.terminate()
        for worker in running:
            worker.wait(_STOP_SECONDS)

    def _start(self) -> subprocess.Popen[bytes]:
        # standard input is the tie: should this process be killed, it ends, and the worker with it
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - ourselves

    def _replaced(self, worker: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
        if worker.poll() is None:
            return worker
        time.sleep(_REPLACE_SECONDS)
        return self._start()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping.set()


def _wait_until_it_listens(worker: subprocess.Popen[bytes]) -> None:
    """Wait for the line a server prints once it listens; raises OSError when it ends instead."""
    assert worker.stdout is not None  # noqa: S101 - opened as a pipe
    if not worker.stdout.readline():
        raise OSError("A worker could not start; its reason stands above.")
