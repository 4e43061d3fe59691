"""Nothing is lost, doubled or different, whatever happens on the way: the oracle's short budget."""

from collections.abc import Iterator

import pytest

from tests.oracle.chance import Chance, clear_away
from tests.oracle.soaking import run_seed

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]


@pytest.fixture(autouse=True)
def clean_up() -> Iterator[None]:
    yield
    clear_away()


def test_every_world_comes_to_rest_with_nothing_lost_doubled_or_different() -> None:
    before = Chance.runs
    run_seed(1508, 15, steps=20)
    assert Chance.runs - before >= 15
