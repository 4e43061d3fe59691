"""A terminal that files applications and prints their slips, in a process of its own, to be killed at any moment.

Run as `python -m tests.soak.printing_terminal FOLDER PRINTER SEED`. It writes what a person at the screen would see
into `FOLDER/seen`, a JSON object a line, and files the next application when one is done with, until it is killed.
With `--look` in place of the seed it only opens the book, says what is in it and ends.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import (
    Kiosk,
    OutletLine,
    PrintJob,
    PrintState,
    Store,
    SystemClock,
    TerminalIdentity,
)
from kiosk.storage import applications, incidents
from printing.documents import draw
from printing.printers import Printer, open_printer
from printing.printers.escpos.printer import EscposPrinter
from printing.printers.escpos.printer import Patience as HeadPatience
from printing.printers.ipp import IppPrinter
from printing.printers.ipp.following import Patience
from printing.spooler import Spooler
from tests.support.machine import KEY, apply_for, kiosk_on

_IDENTITY = TerminalIdentity("150800-M01-T01", OutletLine("样例网点", "150800-M01-T01", ""), "A", sample=True)
_SETTLED = frozenset({PrintState.PRINTED, PrintState.FAILED, PrintState.UNKNOWN, PrintState.EXPIRED})
_MOST_COPIES = 2


@dataclass(frozen=True)
class Person:
    """Somebody who files one application and waits for the paper, with the habits of a seeded die."""

    kiosk: Kiosk
    spooler: Spooler
    say: Callable[..., None]
    die: random.Random

    def live(self) -> None:
        """Come, file, wait for the slip, ask for another one if need be, and leave."""
        reference = apply_for(self.kiosk)
        self.say(filed=reference)
        if self.die.random() > 0.03:  # the others are gone before the printer has started
            for _ in range(_MOST_COPIES):
                job = self._wait(reference)
                if job.state is PrintState.PRINTED or self.die.random() < 0.5:
                    break
                self.kiosk.request_copy(job.job)
        self.kiosk.end()
        self.say(left=reference)

    def _wait(self, reference: str) -> PrintJob:
        patience = time.monotonic() + 8
        while True:
            if not self.spooler.run_once():
                time.sleep(0.05)
            job = self.kiosk.print_job(reference)
            assert job is not None
            if job.state in _SETTLED or time.monotonic() > patience:
                self.say(saw=reference, state=job.state, copy=job.copy)
                return job


def main(folder: Path, address: str, seed: str) -> None:
    """Open the book, then serve one person after the other."""
    with (folder / "seen").open("a", buffering=1) as seen, Store.open(folder, KEY, SystemClock()) as store:

        def say(**what: Any) -> None:
            seen.write(json.dumps(what, ensure_ascii=False) + "\n")

        kiosk = kiosk_on(store, SystemClock())
        spooler = Spooler(kiosk.spool, _hurried(open_printer(address)), draw)
        spooler.recover()
        with store.reading() as r:
            say(
                started=seed,
                references=sorted(applications.references(r)),
                incidents=sorted({incident.subject for incident in incidents.latest(r, incidents.KEPT)}),
            )
        person = Person(kiosk, spooler, say, random.Random(seed))
        while seed != "--look":
            person.live()


def _hurried(printer: Printer) -> Printer:
    """Let the printer lose its patience sooner, so that a campaign ends."""
    if isinstance(printer, IppPrinter):
        printer._patience = Patience(look=0.05, hold=20.0, silence=1.5, withdrawal=1.0)
    if isinstance(printer, EscposPrinter):
        printer._patience = HeadPatience(answer=0.3, look=0.02, slip=5.0)
    return printer


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
