"""Screen, line and paper at work at the same time, each in its own thread."""

import threading
import time
from collections.abc import Callable

from kiosk import Link, PrintState, Settled, StepError, Verdict
from tests.support.machine import Bench, a_page, a_ticket, apply_for, queued, to_check, word_on

ROUNDS = 15


class Bustle:
    """Everybody but the citizen, each doing one thing over and over."""

    def __init__(self, machine: Bench) -> None:
        self._kiosk = machine.kiosk
        self._over = threading.Event()
        self.troubles: list[BaseException] = []
        self.printed: list[str] = []
        turns = (self._push, self._pull, self._print_one, self._look)
        self._threads = [threading.Thread(target=self._repeat, args=(turn,)) for turn in turns]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(timeout=20)

    def _repeat(self, turn: Callable[[], None]) -> None:
        try:
            while not self._over.is_set():
                turn()
        except BaseException as trouble:  # noqa: BLE001 - told by the test, in its own thread
            self.troubles.append(trouble)

    def _push(self) -> None:
        waiting = queued(self._kiosk)[:3]
        self._kiosk.exchange.settle([Settled(one.op_id, Verdict.APPLIED, progress=word_on(one)) for one in waiting])
        self._kiosk.exchange.note_link(Link.ONLINE)

    def _pull(self) -> None:
        self._kiosk.exchange.apply(a_page(a_ticket("TEST-1"), cursor="e.1"))

    def _print_one(self) -> None:
        if job := self._kiosk.spool.claim():
            self.printed.append(job.job)
            self._kiosk.spool.settle(job.job, PrintState.PRINTED)

    def _look(self) -> None:
        self._kiosk.idle()
        self._kiosk.health()


def test_screen_line_and_paper_work_side_by_side_and_lose_nothing(machine: Bench) -> None:
    bustle, references = Bustle(machine), []
    bustle.start()
    try:
        for _ in range(ROUNDS):
            references.append(apply_for(machine.kiosk))
            machine.kiosk.end()
        while machine.kiosk.health().outbox_count and not bustle.troubles:
            time.sleep(0.01)
    finally:
        bustle.stop()
    assert bustle.troubles == []
    assert len(set(references)) == ROUNDS
    assert all(machine.kiosk.application(reference).acknowledged for reference in references)
    assert len(set(bustle.printed)) == len(bustle.printed)


def test_four_hands_on_the_button_submit_one_application(machine: Bench) -> None:
    refused = list[StepError]()

    def confirm() -> None:
        try:
            machine.kiosk.confirm()
        except StepError as refusal:
            refused.append(refusal)

    to_check(machine.kiosk)
    threads = [threading.Thread(target=confirm) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 3
    assert len(queued(machine.kiosk)) == 1
