"""A terminal with all its threads, on a line that fails and with plugs that are pulled, comes to rest by itself."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.pacing import CEILING_SECONDS
from tests.oracle.chance import clear_away, place
from tests.oracle.faulty_line import Fault
from tests.oracle.judging import faults_of
from tests.oracle.promises import What
from tests.oracle.seat import Seat
from tests.oracle.world import World

pytestmark = [pytest.mark.journey, pytest.mark.whole, pytest.mark.timeout(300)]
STEPS = 12
MARGIN_SECONDS = 60.0
"""For the work itself, on a machine that has other work to do."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(place() / "templates" / "1", tmp_path / "world")
    yield world
    world.close()
    clear_away()


def test_with_all_threads_at_work_and_plugs_pulled_nothing_is_lost_and_rest_comes_by_itself(world: World) -> None:
    chance = random.Random(1508)
    for number in range(STEPS):
        seat = world.seats[number % len(world.seats)]
        seat.line.faults.extend(chance.sample(list(Fault), 2))
        seat.ask("run")
        world.confirm(seat, what=list(What)[number % 3])
        time.sleep(chance.uniform(0, 0.5))
        if number % 4 == 1:
            seat.kill()
        if number % 4 == 3:
            world.kill_platform()
            time.sleep(chance.uniform(0, 0.5))
            world.start_platform()

    for seat in world.seats:
        seat.line.deliver_late()
        seat.ask("run")
    wait_for_rest(world.seats)

    assert all(seat.ask("beat") == "done" for seat in world.seats)
    assert len(world.promises.confirmed) == STEPS
    assert faults_of(world) == []


def wait_for_rest(seats: list[Seat]) -> None:
    """Wait without touching anything; no pause of the back-off is longer than its ceiling."""
    until = time.monotonic() + CEILING_SECONDS + MARGIN_SECONDS
    while unrest := [why for seat in seats for why in seat.ask("unrest")]:
        assert time.monotonic() < until, unrest
        time.sleep(0.2)
