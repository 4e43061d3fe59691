"""Many runs of the oracle."""

import itertools
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.util import Finalize

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.oracle.chance import Chance, clear_away, place

RUNS_EACH = 50
"""Of one seed."""
MUTANT_SEEDS = 8
"""Tried before a mutant counts as not seen."""


@dataclass(frozen=True)
class Soaked:
    """What came of it."""

    first: int
    last: int
    runs: int
    failed: int | None = None
    """The seed at which a world was not as it should be."""

    @property
    def verdict(self) -> str:
        """What to say of it."""
        if self.failed is None:
            return "0 divergences"
        return f"a divergence; replay it with: make soak ARGS='--seed {self.failed} --runs 1'"


def soak(first: int, runs: int, *, steps: int, beside: int, say: Callable[[str], None]) -> Soaked:
    """Make at least `runs` runs, seed after seed from `first` on, `beside` seeds at a time, until one fails."""
    done, last = 0, first - 1
    with ProcessPoolExecutor(beside, get_context("spawn"), initializer=_clear_away_at_the_end) as pool:
        seeds = itertools.count(first)
        under_way = {pool.submit(_runs_of, number, steps): number for number in itertools.islice(seeds, beside)}
        while under_way:
            finished = next(as_completed(under_way))
            number = under_way.pop(finished)
            made, trouble = finished.result()
            done, last = done + made, max(last, number)
            say(trouble or f"seed {number}: {done} runs so far")
            if trouble:
                return Soaked(first, last, done, failed=number)
            if done < runs:
                following = next(seeds)
                under_way[pool.submit(_runs_of, following, steps)] = following
    return Soaked(first, last, done)


def _runs_of(number: int, steps: int) -> tuple[int, str]:
    """Return how many runs a seed made, and what went wrong, if anything did."""
    before = Chance.runs
    try:
        run_seed(number, RUNS_EACH, steps=steps)
    except Exception:  # noqa: BLE001 - whatever it is, the seed that led there is what has to be said
        return Chance.runs - before, traceback.format_exc()
    return Chance.runs - before, ""


def _clear_away_at_the_end() -> None:
    Finalize(None, clear_away, exitpriority=1)


@contextmanager
def broken(mutant: str) -> Iterator[None]:
    """Let the worlds of this process have a product that is broken in this way."""
    place()  # the templates are made by a sound one
    Chance.mutant = mutant
    try:
        yield
    finally:
        Chance.mutant = None


def caught(mutant: str, *, seeds: Iterable[int], steps: int) -> tuple[int, str] | None:
    """Return after how many runs the oracle objects to a product broken in this way, and what it says first."""
    before = Chance.runs
    with broken(mutant):
        for number in seeds:
            try:
                run_seed(number, RUNS_EACH, steps=steps, shrink=False)
            except Exception as found:  # noqa: BLE001 - a process that cannot go on is an objection too
                return Chance.runs - before + 1, str(found).splitlines()[0]
    return None


def run_seed(number: int, runs: int, *, steps: int, shrink: bool = True) -> None:
    """Make the runs of one seed; raises AssertionError, if `shrink` with the shortest story to the same fault."""
    chosen = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(Chance), settings=chosen)
