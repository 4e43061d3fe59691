"""Many runs of the oracle."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.oracle.chance import Chance, clear_away

RUNS_EACH = 50
"""Of one seed."""


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


def soak(first: int, runs: int, *, steps: int, say: Callable[[str], None]) -> Soaked:
    """Make at least `runs` runs, seed after seed from `first` on, until one fails."""
    before, number = Chance.runs, first
    try:
        while Chance.runs - before < runs:
            run_seed(number, RUNS_EACH, steps=steps)
            say(f"seed {number}: {Chance.runs - before} runs so far")
            number += 1
    except Exception:  # noqa: BLE001 - whatever it is, the seed that led there is what has to be said
        say(traceback.format_exc())
        return Soaked(first, number, Chance.runs - before, failed=number)
    finally:
        clear_away()
    return Soaked(first, number - 1, Chance.runs - before)


def run_seed(number: int, runs: int, *, steps: int) -> None:
    """Make the runs of one seed; raises AssertionError with the shortest story that leads to the same fault."""
    chosen = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(Chance), settings=chosen)
