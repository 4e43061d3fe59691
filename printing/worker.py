"""The print thread: wakes when a slip is queued, when one is due again, and to look at the printer."""

import logging
from collections.abc import Callable
from threading import Event as Signal
from threading import Thread

from kiosk import Event, PrintJobChanged, PrintJobQueued, Subscriber
from printing.spooler import Spooler

_log = logging.getLogger(__name__)

LOOK_SECONDS = 5.0
"""How often an idle thread looks at the printer, so that the staff corner knows before a citizen does."""
RETRY_SECONDS = 1.0
"""How long after a fault of the store the next turn is tried."""
LEAST_SECONDS = 0.05
"""No two idle turns come closer than this, whatever the spool says."""
STOP_SECONDS = 5.0
"""How long `stop` waits for a slip that is on its way to paper."""


class SpoolWorker:
    """Runs a spooler in a thread of its own until it is stopped."""

    def __init__(
        self,
        spooler: Spooler,
        subscribe: Callable[[Subscriber], Callable[[], None]],
        *,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the events by which to wake, and what to load before the first slip, e.g. the fonts."""
        self._spooler = spooler
        self._subscribe = subscribe
        self._prepare = prepare
        self._wake = Signal()
        self._stopping = Signal()
        self._unsubscribe: Callable[[], None] = lambda: None
        self._thread = Thread(target=self._run, name="printing", daemon=True)

    def start(self) -> None:
        """Begin to print; call once."""
        self._unsubscribe = self._subscribe(self._on_event)
        self._thread.start()

    def stop(self) -> None:
        """End after the slip that is being printed, and wait for that a few seconds at most."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, PrintJobQueued | PrintJobChanged):
            self._wake.set()

    def _run(self) -> None:
        while self._seconds_after(self._recover) > 0:
            if self._stopping.wait(RETRY_SECONDS):
                return
        self._seconds_after(self._load)
        while not self._stopping.is_set():
            self._wake.clear()
            pause = self._seconds_after(self._turn)
            if pause > 0:
                self._wake.wait(pause)

    def _recover(self) -> float:
        self._spooler.recover()
        return 0

    def _load(self) -> float:
        self._prepare()
        return 0

    def _turn(self) -> float:
        """Take one turn and return the seconds until the next."""
        if self._spooler.run_once():
            return 0
        due = self._spooler.seconds_until_due()
        return LOOK_SECONDS if due is None else min(LOOK_SECONDS, max(LEAST_SECONDS, due))

    def _seconds_after(self, work: Callable[[], float]) -> float:
        """Return what `work` returns; after a fault the thread goes on a little later."""
        try:
            return work()
        except Exception as error:  # noqa: BLE001  # a full disk or a fault of ours must not end all printing
            _log.error("%s in the print thread", type(error).__name__)
            return RETRY_SECONDS
