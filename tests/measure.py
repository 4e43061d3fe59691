"""`python -m tests.measure`: everything the terminal shows, in every way it can be shown, measured, as a table.

`--briefly` leaves out the ways that repeat others (`looks.repeats`); names of lines measure these alone.
"""

import logging
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from tests.support.looks import looks, shown_as
from tests.support.scene import Faults
from tests.support.screen import stage
from tests.support.ways import WAYS

logging.getLogger("ui.bridge").setLevel(logging.ERROR)
"""Some ways lead to a refusal on purpose; what the screen says of it is measured."""
KINDS = tuple(Faults().kinds())
PROCESSES = 4
"""On two cores: each waits nearly half of its time until the screen is at rest."""
BRIEFLY = "--briefly"
LINE = "{:20}{:>7}{:>11}" + "{:>14}" * len(KINDS)


@dataclass
class Measured:
    """What was found of one thing that is shown, in all looks."""

    name: str
    looks: int = 0
    counted: int = 0
    found: Counter[str] = field(default_factory=Counter)
    """How many faults of each kind."""
    faults: list[str] = field(default_factory=list)

    def add(self, words: str, faults: Faults) -> None:
        self.looks += 1
        self.counted += faults.counted
        for kind, ones in faults.kinds().items():
            self.found[kind] += len(ones)
            self.faults += [f"{self.name} {words}: {kind}: {one}" for one in ones]

    def line(self) -> str:
        return LINE.format(self.name, self.looks, self.counted, *(self.found[kind] for kind in KINDS))


def measured(name: str, *, briefly: bool = False) -> Measured:
    """Go there once, show it in every look, and measure it."""
    seen, way = Measured(name), WAYS[name]
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder) / "data") as terminal:
        way.come(terminal)
        for look in looks(briefly=briefly):
            seen.add(look.words, shown_as(terminal, look, way.stay))
    return seen


def measure_all(names: Iterable[str], *, briefly: bool) -> Iterator[Measured]:
    """Measure in several processes, because Qt has one screen in each."""
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as workers:
        yield from workers.map(partial(measured, briefly=briefly), names)


def total(rows: list[Measured]) -> Measured:
    everything = Measured("all")
    for row in rows:
        everything.looks += row.looks
        everything.counted += row.counted
        everything.found += row.found
    return everything


def main(words: tuple[str, ...]) -> int:
    """Print the table and every fault; the exit status says whether there was one."""
    only = tuple(word for word in words if word != BRIEFLY)
    rows = list(measure_all(only or tuple(WAYS), briefly=BRIEFLY in words))
    faults = [fault for row in rows for fault in row.faults]
    print(*faults, LINE.format("shown", "looks", "looked at", *KINDS), sep="\n")
    print(*(row.line() for row in (*rows, total(rows))), sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
