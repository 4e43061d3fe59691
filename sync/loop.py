"""A thread that repeats one turn, rests as long as the turn says, and survives whatever it meets."""

import logging
from collections.abc import Callable
from threading import Event, Thread

from sync.failures import PlatformFailure
from sync.pacing import Backoff, Pause

_log = logging.getLogger(__name__)


class Loop:
    """Every way out of a turn, foreseen or not, leads to the next one; only `stop` ends it."""

    def __init__(
        self,
        name: str,
        turn: Callable[[], Pause],
        *,
        backoff: Backoff,
        surprised: Callable[[Exception], None],
    ) -> None:
        self._turn = turn
        self._backoff = backoff
        self._surprised = surprised
        self._bell = Event()
        self._stopping = Event()
        # A daemon: a name that resolves slowly must not keep the terminal from ending.
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with a first turn at once."""
        self._thread.start()

    def ring(self) -> None:
        """Cut the present or next rest short, unless the platform asked for it."""
        self._bell.set()

    def stop(self) -> None:
        """Take no further turn; returns at once."""
        self._stopping.set()
        self._bell.set()

    def join(self, seconds: float) -> bool:
        """Wait for the turn under way; returns whether the thread has ended."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            pause = self._paced_turn()
            (self._stopping if pause.firm else self._bell).wait(pause.seconds)
            self._bell.clear()

    def _paced_turn(self) -> Pause:
        try:
            pause = self._turn()
        except PlatformFailure as failure:
            return self._backoff.after(failure)
        except Exception as error:  # noqa: BLE001 (a full disk or a fault of ours must not end the line for good)
            if not self._stopping.is_set():
                _log.error("sync turn failed: %s", type(error).__name__)
                self._surprised(error)
            return self._backoff.after(error)
        self._backoff.reset()
        return pause
