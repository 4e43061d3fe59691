"""How often a terminal may ask about applications by their last four: guessing must not pay."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from threading import Lock

from sync.central.refusals import Refusal

PER_MINUTE = 30
_WINDOW_SECONDS = 60.0


class Questions:
    """Counts the questions of the last minute by terminal, in this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._turn = Lock()
        self._asked: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, terminal: str) -> None:
        """Count one; raises Refusal with 429 when there were too many."""
        with self._turn:
            self._count(self._asked[terminal], self._clock())

    def _count(self, asked: deque[float], now: float) -> None:
        while asked and asked[0] <= now - _WINDOW_SECONDS:
            asked.popleft()
        if len(asked) >= PER_MINUTE:
            after = math.ceil(asked[0] + _WINDOW_SECONDS - now)
            raise Refusal(
                429, "too_many_questions", "Too many questions in a minute.", headers={"Retry-After": str(after)}
            )
        asked.append(now)
