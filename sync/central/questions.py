"""How often somebody may ask: a terminal about applications by their last four, a visitor about slips."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from threading import Lock

from sync.central.refusals import Refusal

PER_MINUTE = 30
_WINDOW_SECONDS = 60.0
_MANY = 10_000
"""Names above which those that have not asked for a while are forgotten."""


class Questions:
    """Counts the questions of the last minute by name, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turn = Lock()
        self._asked: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, name: str) -> None:
        """Count one; raises Refusal with 429 when there were too many."""
        with self._turn:
            now = self._clock()
            if len(self._asked) > _MANY:
                self._forget(now - _WINDOW_SECONDS)
            self._count(self._asked[name], now)

    def _forget(self, before: float) -> None:
        for name in [name for name, asked in self._asked.items() if not asked or asked[-1] <= before]:
            del self._asked[name]

    def _count(self, asked: deque[float], now: float) -> None:
        while asked and asked[0] <= now - _WINDOW_SECONDS:
            asked.popleft()
        if len(asked) >= PER_MINUTE:
            after = math.ceil(asked[0] + _WINDOW_SECONDS - now)
            raise Refusal(
                429, "too_many_questions", "Too many questions in a minute.", headers={"Retry-After": str(after)}
            )
        asked.append(now)
