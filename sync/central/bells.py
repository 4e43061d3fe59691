"""What wakes a parked long poll: one bell per terminal, rung when a commit concerns it."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress


class Bells:
    """Bells live on the server's event loop; `ring` may be called from any thread."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
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

    @contextmanager
    def listening(self, terminal: str) -> Iterator[asyncio.Event]:
        """Hold an event that rings for `terminal`.

        Take it before reading the feed: a change that commits between reading and waiting then still rings.
        """
        bell = asyncio.Event()
        self._waiting[terminal].add(bell)
        try:
            yield bell
        finally:
            self._waiting[terminal].discard(bell)
            if not self._waiting[terminal]:
                del self._waiting[terminal]

    def _wake(self, terminals: Iterable[str]) -> None:
        for terminal in terminals:
            for bell in self._waiting.get(terminal, ()):
                bell.set()
