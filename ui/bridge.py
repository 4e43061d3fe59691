"""Between the machine's threads and the screen's one; the only threading in ui."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk import Event, StepError, Subscriber

log = logging.getLogger(__name__)

LONG_MILLISECONDS = 400
"""Work that takes longer than this shows that it is under way."""
ASKING_AT_ONCE = 4
"""Answers may still be on their way when the next question is asked; nobody waits for the first any more."""

Result = TypeVar("Result")


class Bridge(QObject):
    """Brings events to the GUI thread and takes commands off it."""

    happened = Signal(object)
    """An `Event`, in the GUI thread, in the order of publishing."""
    stale = Signal()
    """A command came too late for the session's step: whoever shows something reads it anew."""
    failed = Signal(object)
    """An `Exception` that nobody asked to hear about."""
    waiting = Signal(bool)
    """True when work has been under way for `LONG_MILLISECONDS`, False when all of it is done."""

    _published = Signal(object)
    _finished = Signal(object)
    _posted = Signal(object)
    _beside_failed = Signal(object)

    def __init__(self, subscribe: Callable[[Subscriber], Callable[[], None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commands")
        self._beside = ThreadPoolExecutor(max_workers=ASKING_AT_ONCE, thread_name_prefix="asking")
        self._under_way = 0
        self._patience = QTimer(self, interval=LONG_MILLISECONDS, singleShot=True)
        self._patience.timeout.connect(self._run_out_of_patience)
        self._published.connect(self._publish)
        self._finished.connect(self._finish)
        self._posted.connect(self._take)
        self._beside_failed.connect(self.failed)
        self._unsubscribe = subscribe(self._published.emit)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], Any] | None = None,
        failed: Callable[[Exception], Any] | None = None,
    ) -> None:
        """Do `work` on the worker thread, then call `done` or `failed` on the GUI thread.

        Commands run one after the other in the order given. `StepError` never reaches `failed`: a
        second tap on a button that has already worked is no error.
        """
        self._under_way += 1
        if not self._patience.isActive():
            self._patience.start()
        self._worker.submit(self._work, work, done, failed)

    def run_beside(self, work: Callable[[], Any]) -> None:
        """Do work that waits for somebody far away beside the commands, so that people may go on at once.

        The page says by itself that it is under way, and reads anew what came of it.
        """
        self._beside.submit(self._wait_for, work)

    def post(self, work: Callable[[], Any]) -> None:
        """Do `work` as `run` does; may be called in any thread, as devices do."""
        self._posted.emit(work)

    def close(self) -> None:
        """Finish the commands already given, then hear and do nothing more."""
        self._unsubscribe()
        self._worker.shutdown(wait=True)
        self._beside.shutdown(wait=True)

    def _work(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], Any] | None,
        failed: Callable[[Exception], Any] | None,
    ) -> None:
        try:
            result = work()
        except StepError:
            self._finished.emit(self.stale.emit)
        except Exception as error:  # noqa: BLE001  whatever it was, the person at the screen must not be left waiting
            log.warning("a command failed: %s", type(error).__name__)
            self._finished.emit(partial(failed or self.failed.emit, error))
        else:
            self._finished.emit(partial(done, result) if done else _nothing)

    def _wait_for(self, work: Callable[[], Any]) -> None:
        try:
            work()
        except StepError:
            return  # the person has gone on
        except Exception as error:  # noqa: BLE001  as above
            log.warning("what was asked beside the commands failed: %s", type(error).__name__)
            self._beside_failed.emit(error)

    @Slot(object)
    def _publish(self, event: Event) -> None:
        self.happened.emit(event)

    @Slot(object)
    def _take(self, work: Callable[[], Any]) -> None:
        self.run(work)

    @Slot(object)
    def _finish(self, then: Callable[[], Any]) -> None:
        self._under_way -= 1
        if self._under_way == 0:
            self._patience.stop()
            self.waiting.emit(self._under_way > 0)
        then()

    @Slot()
    def _run_out_of_patience(self) -> None:
        self.waiting.emit(self._under_way > 0)


def _nothing() -> None:
    """Follow work whose end interests nobody."""
