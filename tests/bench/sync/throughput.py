"""Documents per second, up and down, beside the bare floor and beside others' synchronisations."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure
from tests.bench.sync import foreign, ours
from tests.bench.sync.floor import Floor, floor
from tests.support.platform import running_platform

DOCS = 10_000
ROUNDS = 3
"""Each measures floor and ours in turn, so that a busy moment of the machine meets both."""
_LEAST_SHARE = 0.5

Rates = dict[str, list[float]]


def figures(folder: Path) -> Iterator[Figure]:
    """Measure; what cannot be installed here says why."""
    rates: Rates = {}
    docs: foreign.Docs = ()
    with (
        running_platform(folder / "platform") as platform,
        floor(folder / "floor") as bare,
        ours.terminal(platform, folder / "terminal") as terminal,
    ):
        for _ in range(ROUNDS):
            docs = _round(terminal, bare, rates)
    found = {name: median(values) for name, values in rates.items()}
    for way in ("push", "pull"):
        yield _beside(way, found[way], "bare floor", found[f"floor {way}"], least=_LEAST_SHARE)
    for other in foreign.measured(docs):
        for way, rate in (("push", other.push), ("pull", other.pull)):
            least = 1.0 if way in other.to_beat else 0.0
            yield _beside(way, found[way], other.name, rate, least=least)


def _round(terminal: ours.Terminal, bare: Floor, rates: Rates) -> foreign.Docs:
    terminal.confirm(DOCS)
    docs = terminal.queued(DOCS)
    bare.queue(docs)
    _note(rates, "floor push", bare.push_all)
    _note(rates, "push", terminal.push_all)
    _note(rates, "floor pull", bare.pull_all)
    _note(rates, "pull", terminal.pull_all)
    health = terminal.kiosk.health()
    assert health.synchronised, "the benchmark has not moved all of it"
    return docs


def _note(rates: Rates, name: str, work: Callable[[], None]) -> None:
    began = time.perf_counter()
    work()
    rates.setdefault(name, []).append(DOCS / (time.perf_counter() - began))


def _beside(way: str, rate: float, name: str, reference: float, *, least: float) -> Figure:
    return Figure(
        name=f"sync {way}, {DOCS} documents",
        value=rate,
        unit="docs/s",
        reference=name,
        reference_value=reference,
        goal=f"≥ {least:g} ×" if least else "-",
        met=rate >= least * reference,
    )
