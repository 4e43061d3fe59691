"""Cuts a request that takes too long, however much of its answer trickles in.

Time-outs of a socket start anew with every byte; this one does not. One thread for all requests of a connection.
"""

from collections.abc import Callable
from math import inf
from threading import TIMEOUT_MAX, Condition, Thread
from time import monotonic


class Watchdog:
    """Watches one request at a time; its thread begins with the first."""

    def __init__(self, cut: Callable[[], None]) -> None:
        self._cut = cut
        self._changed = Condition()
        self._deadline = inf
        self._looks_at = inf
        """Monotonic seconds at which the thread looks up by itself; it need not be woken for what is due later."""
        self._thread: Thread | None = None
        self._ended = False

    def watch(self, deadline: float) -> None:
        """Cut at `deadline`, in monotonic seconds, unless `rest` is said before."""
        with self._changed:
            self._deadline = deadline
            if self._thread is None and not self._ended:
                self._thread = Thread(target=self._run, name="sync-watchdog", daemon=True)
                self._thread.start()
            if deadline < self._looks_at:
                self._changed.notify()

    def rest(self) -> None:
        """Cut nothing until told again."""
        with self._changed:
            self._deadline = inf

    def end(self) -> None:
        """Let the thread go."""
        with self._changed:
            self._ended = True
            self._changed.notify()

    def _run(self) -> None:
        with self._changed:
            while not self._ended:
                self._looks_at = self._deadline
                self._changed.wait(min(max(0.0, self._deadline - monotonic()), TIMEOUT_MAX))
                if monotonic() >= self._deadline:
                    self._deadline = inf
                    self._cut()
