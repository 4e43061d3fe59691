"""How often one address may open the pages for phones: counted in this process, kept nowhere."""

import time
from collections import defaultdict, deque
from collections.abc import Callable
from threading import Lock

from sync.central.questions import PER_MINUTE, too_many

_WINDOW_SECONDS = 60.0
_MANY = 10_000
"""Addresses above which those that have not asked for a while are forgotten."""


class Visitors:
    """Counts the visits of the last minute by address."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turn = Lock()
        self._seen: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, address: str) -> None:
        """Count one; raises Refusal with 429 when there were too many."""
        with self._turn:
            now = self._clock()
            if len(self._seen) > _MANY:
                self._forget(now - _WINDOW_SECONDS)
            self._count(self._seen[address], now)

    def _forget(self, before: float) -> None:
        for address in [address for address, seen in self._seen.items() if not seen or seen[-1] <= before]:
            del self._seen[address]

    def _count(self, seen: deque[float], now: float) -> None:
        while seen and seen[0] <= now - _WINDOW_SECONDS:
            seen.popleft()
        if len(seen) >= PER_MINUTE:
            raise too_many(seen[0] + _WINDOW_SECONDS - now)
        seen.append(now)
