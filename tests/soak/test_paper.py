"""A short piece of the campaign on paper; `python -m tests.soak.paper` is the whole of it."""

import pytest

from tests.soak.paper import campaign
from tests.support.print_shop import why_closed


@pytest.mark.journey
@pytest.mark.parametrize("route", ["head", "queue"])
def test_nothing_is_printed_twice_unmarked_or_lost_unseen_when_things_die(route: str) -> None:
    if reason := why_closed():
        pytest.skip(reason)
    report = campaign(route, jobs=4, seed=20261122, pause=4.0)
    assert report.clean, str(report)
    assert report.filed >= 4
    assert report.papers > 0
