"""Whether a receipt that somebody brings is the platform's, and the way from it to its application."""

from dataclasses import replace
from pathlib import Path

from kiosk.app.machine import Machine
from kiosk.applications import Genuineness, Judgement, judge, parse, reference_in
from kiosk.events import Event
from kiosk.sessions import OFFERED, Command, Step, advance
from kiosk.storage import Store, receipt_keys


class Receipts:
    """The door for the page that checks a receipt, and for the scanner."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def open_verify(self) -> None:
        """LOOK_UP → VERIFY."""
        with self._machine.acting(Command.OPEN_VERIFY) as happened:
            self._machine.step_to(advance(self._machine.session, Step.VERIFY, judgement=None), happened)

    def verify(self, text: str) -> Judgement:
        """VERIFY: say whether a scanned text is a receipt of the platform's; the session keeps the answer.

        Asks nobody: the platform's public keys are held here.
        """
        with self._machine.acting(Command.VERIFY) as happened:
            return self._judged(text, happened)

    def present_scan(self, text: str) -> bool:
        """Take what the scanner read: VERIFY, judge it; LOOK_UP, put its reference in.

        Returns False where a scan is of no use; never a `StepError`.
        """
        with self._machine.holding() as happened:
            self._machine.end_if_over(happened)
            session = self._machine.session
            # a code may be held there at any time: where it is of no use, that is not a mistake of the screen
            if Command.PRESENT_SCAN not in OFFERED[session.step]:
                return False
            if session.step is Step.VERIFY:
                self._machine.watch.touch()
                return self._judged(text, happened).verdict is not Genuineness.NOT_A_PROOF
            reference = parse(reference_in(text) or text)
            if reference is None:
                return False
            self._machine.watch.touch()
            self._machine.step_to(replace(session, sought=str(reference)), happened)
            return True

    def _judged(self, text: str, happened: list[Event]) -> Judgement:
        with self._machine.store.reading() as r:
            found = judge(text, receipt_keys.listed(r))
        sought = found.proof.reference if found.proof else ""
        self._machine.step_to(replace(self._machine.session, judgement=found, sought=sought), happened)
        return found


def judge_receipt(folder: Path, database_key: bytes, text: str, *, last_four: str | None = None) -> Judgement:
    """Say whether a text is a receipt of the platform's, by the keys in the store of `folder`.

    The terminal may be running. Raises `StoreError`.
    """
    with Store.glance(folder, database_key) as r:
        keys = receipt_keys.listed(r)
    return judge(text, keys, last_four=last_four)
