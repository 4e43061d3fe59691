"""The way to every screen of the terminal, each filled as full as a day at an outlet fills it."""

from collections.abc import Callable
from functools import partial

from tests.support.screen import Stage
from tests.ui.test_every_control import WAYS as BROWSING
from tests.ui.test_every_control_of_applying import WAYS as APPLYING

Way = Callable[[Stage], None]


def walk(terminal: Stage, *, step: str) -> None:
    terminal.walk(*BROWSING[step])
    terminal.wait_for_step(step)


WAYS: dict[str, Way] = {step.lower(): partial(walk, step=step) for step in BROWSING}
WAYS |= {way.__name__: way for way in APPLYING}
