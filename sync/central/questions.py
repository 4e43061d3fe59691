"""How often a terminal may ask about applications by their last four: guessing must not pay."""

import time
from collections import defaultdict, deque
from collections.abc import Callable

from sync.central.refusals import Refusal

PER_MINUTE = 30
_WINDOW_SECONDS = 60.0


class Questions:
    """Counts the questions of the last minute by terminal, in this process; used on its event loop only."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._asked: defaultdict[str, deque[float]] = defaultdict(deque)

    def count(self, terminal: str) -> None:
        """Count one; raises Refusal with 429 when there were too many."""
        now = self._clock()
        asked = self._asked[terminal]
        while asked and asked[0] <= now - _WINDOW_SECONDS:
            asked.popleft()
        if len(asked) >= PER_MINUTE:
            after = int(asked[0] + _WINDOW_SECONDS - now) + 1
            raise Refusal(429, "too_many_questions", "Too many questions in a minute.", retry_after=after)
        asked.append(now)
