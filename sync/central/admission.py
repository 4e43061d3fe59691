"""How much the platform takes on at once: a few requests at work, a bounded queue, and a polite no beyond it.

A parked request takes no place until it is woken. When a herd of terminals returns after an outage, those beyond
the queue come back a few seconds later, spread out, instead of all waiting for an answer that comes too late.
"""

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sync.central.refusals import Refusal

AT_WORK = 8
"""Requests that use the database at the same moment; the pool of connections is larger."""
QUEUED = 200
"""Requests that may wait for a place; at a few milliseconds each the last is answered within a second."""
_RETRY_SECONDS = (1, 5)

T = TypeVar("T")


class Admission:
    """The workplaces of one process; used on its event loop only."""

    def __init__(self, at_work: int = AT_WORK, queued: int = QUEUED) -> None:
        self._pool = ThreadPoolExecutor(at_work, thread_name_prefix="at-work")
        self._most = at_work + queued
        self._present = 0

    def check(self) -> None:
        """Raise Refusal with 429 when the queue is full."""
        if self._present >= self._most:
            after = random.randint(*_RETRY_SECONDS)  # noqa: S311 - spreads a herd, guards nothing
            raise Refusal(
                429, "busy", "Too many terminals at once; come back in a moment.", headers={"Retry-After": str(after)}
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

    def close(self) -> None:
        """Let the threads go once they are done."""
        self._pool.shutdown(wait=False)
