"""Several matters on one form: each part walks by itself, in the order that the data set."""

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from sync.central.platform import Platform
from tests.central.both_sides.conftest import Grounds
from tests.central.both_sides.walking import handfuls, walk
from tests.central.both_sides.world import World
from tests.support.machine import CATALOGUE, Bench

SERVICE = "INT-01"
FREE, IN_ORDER = CATALOGUE.form_of(SERVICE).schema["examples"]
"""Two parts that do not wait for each other; all four, of which one comes before the others."""
SOME = {name: value for name, value in IN_ORDER.items() if name != "patents"} | {
    "selected_items": [part for part in IN_ORDER["selected_items"] if part != "IP-13-04"]
}
WAYS = (SOME, FREE, IN_ORDER, FREE)


def integrated(machine: Bench, platform: Platform, seed: int, answers: Mapping[str, Any]) -> World:
    asked = "/new_name"
    return World(machine, platform, random.Random(seed), item=SERVICE, answers=answers, field_asked=asked)


@pytest.mark.parametrize("seeds", handfuls(2), ids=str)
def test_every_part_keeps_to_the_data_and_to_its_order_and_leaves_the_others(grounds: Grounds, seeds: range) -> None:
    seen = set[str]()
    for seed in seeds:
        with grounds() as (machine, platform):
            world = integrated(machine, platform, seed, WAYS[seed % len(WAYS)])
            walk(world, 60)
        seen |= world.seen

    assert {"QUEUED", "SUBMITTED", "waits", "stopped"} <= seen or 0 not in seeds, "chance has to have come far"


def test_the_walk_notices_a_platform_that_forgets_the_order(grounds: Grounds) -> None:
    with grounds() as (machine, platform):
        services = dict(platform.catalogue.services)
        platform.catalogue.__dict__["services"] = services | {SERVICE: replace(services[SERVICE], order=())}
        world = integrated(machine, platform, 0, IN_ORDER)
        with pytest.raises(AssertionError):
            walk(world, 60)
