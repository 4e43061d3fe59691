"""One application by itself."""

import random
from collections import deque
from dataclasses import replace

import pytest

from tests.central.both_sides.conftest import Grounds
from tests.central.both_sides.walking import handfuls, walk
from tests.central.both_sides.world import World


@pytest.mark.parametrize("seeds", handfuls(4), ids=str)
def test_terminal_and_platform_show_and_offer_only_what_the_data_allow(grounds: Grounds, seeds: range) -> None:
    seen = set[str]()
    for seed in seeds:
        with grounds() as (machine, platform):
            world = World(machine, platform, random.Random(seed))
            walk(world, 40)
        seen |= world.seen

    assert len(seen) > 7 or 0 not in seeds, "chance has to have been in many states"


def test_the_walk_notices_a_terminal_that_offers_what_is_not_the_citizens(grounds: Grounds) -> None:
    def offering_too_much(seed: int) -> None:
        with grounds() as (machine, platform):
            cycle = machine.kiosk.catalogue.life_cycle
            withdraw = next(each for each in cycle.transitions if each.event == "withdraw")
            more = replace(cycle, transitions=(*cycle.transitions, replace(withdraw, source="READY")))
            machine.kiosk.adopt(replace(machine.kiosk.catalogue, life_cycle=more))
            walk(World(machine, platform, random.Random(seed)), 40)

    with pytest.raises(AssertionError, match="READY"):
        deque(map(offering_too_much, range(20)))
