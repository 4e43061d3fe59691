"""How much the platform takes on at once: a few requests at work, a bounded queue, and a polite no beyond it.

A parked request takes no place until it is woken. When a herd of terminals returns after an outage, those beyond
the queue come back later, one behind the other, instead of all waiting for an answer that comes too late.
"""

import asyncio
import math
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sync.central.refusals import Refusal

AT_WORK = 8
"""Requests that use the database at the same moment; the pool of connections is larger."""
QUEUED = 200
"""Requests that may wait for a place; at a few milliseconds each the last is answered within a second."""
_SECONDS_EACH = 0.01
"""So far apart those who are turned away are asked to come back: what a session costs, the dearest that a herd asks."""
_LATEST_SECONDS = 20
"""Nobody is asked to stay away for longer; who comes too early is told once more."""

T = TypeVar("T")


class Admission:
    """The workplaces of one process; used on its event loop only."""

    def __init__(self, at_work: int = AT_WORK, queued: int = QUEUED) -> None:
        self._pool = ThreadPoolExecutor(at_work, thread_name_prefix="at-work")
        self._most = at_work + queued
        self._present = 0
        self._taken_until = 0.0
        """Event loop's time up to which every moment to come back at has been given away."""

    def check(self) -> None:
        """Raise Refusal with 429 when the queue is full."""
        if self._present >= self._most:
            raise Refusal(
                429,
                "busy",
                "Too many terminals at once; come back in a moment.",
                headers={"Retry-After": str(self._seconds_to_stay_away())},
            )

    async def do(self, work: Callable[[], T]) -> T:
        """Do `work` on a thread of its own when its turn comes; raises Refusal with 429 when the queue is full."""
        self.check()
        return await self.finish(work)

    async def finish(self, work: Callable[[], T]) -> T:
        """Do the work of a request that had been let in before, whatever the queue."""
        self._present += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            self._present -= 1

    def _seconds_to_stay_away(self) -> int:
        """Give away the next moment to come back at; returns the whole seconds until then, at least one."""
        now = asyncio.get_running_loop().time()
        away = min(max(0.0, self._taken_until - now) + _SECONDS_EACH, _LATEST_SECONDS)
        self._taken_until = now + away
        return math.ceil(away)

    def close(self) -> None:
        """Let the threads go once they are done."""
        self._pool.shutdown(wait=False)
