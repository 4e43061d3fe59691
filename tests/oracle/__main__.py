"""`python -m tests.oracle`: many runs, seed after seed; says which seed to replay when one fails."""

import argparse
import os
import sys
import time
from collections.abc import Iterable

from tests.oracle.chance import clear_away
from tests.oracle.mutants import MUTANTS
from tests.oracle.soaking import MUTANT_SEEDS, RUNS_EACH, caught, soak


def main() -> int:
    """Run; the exit status says whether every world came to rest as it should."""
    cores = os.cpu_count() or 1
    parser = argparse.ArgumentParser(prog="make soak", description="The oracle test, at length.")
    parser.add_argument("--runs", type=int, default=1000, help="how many at least (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help=f"the first; each makes {RUNS_EACH} runs")
    parser.add_argument("--steps", type=int, default=25, help="of a run at most (default: %(default)s)")
    parser.add_argument("--beside", type=int, default=cores, help="seeds at a time (default: one a core, %(default)s)")
    parser.add_argument(
        "--mutants",
        nargs="*",
        choices=MUTANTS,
        metavar="NAME",
        help="break the product on purpose, in every way or in some; each has to be found",
    )
    options = parser.parse_args()
    if options.mutants is not None:
        return _mutants(options.mutants or MUTANTS, options.seed, steps=options.steps)
    began = time.monotonic()
    done = soak(options.seed, options.runs, steps=options.steps, beside=options.beside, say=print)
    minutes = (time.monotonic() - began) / 60
    print(f"{done.runs} runs, seeds {done.first} to {done.last}, {minutes:.1f} min: {done.verdict}")
    return 0 if done.failed is None else 1


def _mutants(names: Iterable[str], seed: int, *, steps: int) -> int:
    """Try some mutants; the exit status says whether the oracle found them all."""
    unseen = 0
    for name in names:
        found = caught(name, seeds=range(seed, seed + MUTANT_SEEDS), steps=steps)
        unseen += found is None
        print(f"{name}: " + ("NOT SEEN" if found is None else f"seen in run {found[0]}: {found[1]}"), flush=True)
    clear_away()
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
