"""What wakes a parked long poll: one bell per terminal, rung when a commit concerns it."""

import asyncio
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

_NAMES = 400
"""Terminals in one notification: PostgreSQL takes 8000 bytes, and a code has 14."""


class Bell:
    """Wakes one parked request; lives on the server's event loop."""

    __slots__ = ("_rung", "_waiter")

    def __init__(self) -> None:
        self._rung = False
        self._waiter: asyncio.Future[None] | None = None

    def clear(self) -> None:
        """Forget earlier rings; do so before reading the feed, so that a later one counts."""
        self._rung = False

    def ring(self) -> None:
        """Wake whoever waits, or let the next wait end at once."""
        self._rung = True
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def wait(self, seconds: float) -> None:
        """Wait until it rings, at most `seconds`; a bare future and timer, as thousands of these wait at once."""
        if self._rung:
            return
        loop = asyncio.get_running_loop()
        self._waiter = loop.create_future()
        timer = loop.call_later(seconds, self.ring)
        try:
            await self._waiter
        finally:
            timer.cancel()
            self._waiter = None


class Bells:
    """All bells of one process; `ring` may be called from any thread."""

    def __init__(self) -> None:
        self._name = secrets.token_hex(8)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: defaultdict[str, set[Bell]] = defaultdict(set)
        self.closed = False

    def open(self) -> None:
        """Belong to the running event loop from now on."""
        self._loop = asyncio.get_running_loop()

    def close(self) -> None:
        """Wake everybody for good: the platform is about to stop."""
        self.closed = True
        self._wake(tuple(self._waiting))

    def ring(self, terminals: Iterable[str]) -> None:
        """Wake whoever waits for one of these terminals; nobody waits before `open`."""
        if self._loop is not None and (addressed := tuple(terminals)):
            with suppress(RuntimeError):  # the loop has just ended, and every poll with it
                self._loop.call_soon_threadsafe(self._wake, addressed)

    def payloads(self, terminals: Iterable[str]) -> Iterator[str]:
        """Return what the other processes have to hear for `heard` to ring the same bells there."""
        names = sorted(terminals)
        for first in range(0, len(names), _NAMES):
            yield " ".join([self._name, *names[first : first + _NAMES]])

    def heard(self, payload: str) -> None:
        """Ring for what another process has committed; one's own commits have rung already."""
        name, *terminals = payload.split(" ")
        if name != self._name:
            self.ring(terminals)

    def ring_all(self) -> None:
        """Wake everybody; only on the event loop."""
        self._wake(tuple(self._waiting))

    @contextmanager
    def listening(self, terminal: str) -> Iterator[Bell]:
        """Hold a bell that rings for `terminal`.

        Take it before reading the feed: a change that commits between reading and waiting then still rings.
        """
        bell = Bell()
        self._waiting[terminal].add(bell)
        try:
            yield bell
        finally:
            self._waiting[terminal].discard(bell)
            if not self._waiting[terminal]:
                del self._waiting[terminal]

    def _wake(self, terminals: Iterable[str]) -> None:
        for terminal in terminals:
            for bell in tuple(self._waiting.get(terminal, ())):
                bell.ring()
