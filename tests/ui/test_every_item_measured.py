"""The guide of every item of the city can be read and touched at the largest text, on the least glass and upright."""

from itertools import islice

import pytest

from kiosk import Appearance, TextSize
from tests.support.applying import settled
from tests.support.catalogue import shipped
from tests.support.looks import GLASSES, Look, shown_as
from tests.support.screen import UPRIGHT, Stage

pytestmark = pytest.mark.whole

LEAST = min(GLASSES, key=lambda glass: glass[0] * glass[1])


@pytest.mark.parametrize(("glass", "each"), [(LEAST, 1), (UPRIGHT, 4)])
def test_every_guide_at_the_largest_text(terminal: Stage, glass: tuple[int, int], each: int) -> None:
    look = Look(glass, Appearance(TextSize.LARGEST))
    terminal.walk("button_begin")
    terminal.wait_for_step("CATEGORIES")
    for item in islice(shipped().items, None, None, each):
        terminal.kiosk.open_guide(item)
        settled(terminal)
        faults = shown_as(terminal, look)
        assert faults.counted > 5, item
        assert faults.all() == [], item
