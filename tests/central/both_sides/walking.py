"""Walks: from the confirmation on, chance acts, the line carries what it can, and both sides are judged."""

import os

from tests.central.both_sides.data import FINAL
from tests.central.both_sides.judging import judge
from tests.central.both_sides.world import World

_AFTER_THE_END = 4
"""Attempts in which nothing may happen any more."""

_WALKS = int(os.environ.get("WALKS", "4"))
"""`make soak` makes many more."""


def handfuls(walks: int) -> list[range]:
    """Return the seeds of all tests that make so many walks each."""
    return [range(first, first + walks) for first in range(0, _WALKS * walks // 4, walks)]


def walk(world: World, attempts: int) -> None:
    """Walk once, until everything has come to its end or often enough was tried."""
    world.begin()
    ended, kept = 0, world.kept()
    for _ in range(attempts):
        world.act()
        world.meet()
        kept = judge(world, kept)
        ended += bool(kept) and all(one.application.state in FINAL for one in kept.values())
        if ended == _AFTER_THE_END:
            return
