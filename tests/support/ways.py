"""The way to everything the terminal shows: every screen, what may lie over it, and every keyboard beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.support.machine import PIN
from tests.support.screen import Stage
from tests.support.ways_of_applying import APPLYING, form_with_problems
from tests.support.ways_of_asking import ASKING
from tests.support.ways_of_finding import FINDING
from tests.support.ways_of_following import FOLLOWING
from tests.support.ways_of_noticing import NOTICING
from tests.support.ways_of_promising import PROMISING
from tests.support.ways_of_taking import TAKING, online
from tests.support.ways_of_typing import TYPING

BROWSING = {
    "START": (),
    "CATEGORIES": ("button_begin",),
    "ITEMS": ("button_begin", "tile_C13"),
    "GUIDE": ("button_begin", "tile_C13", "item_IP-13-01"),
    "SITUATIONS": ("button_begin", "button_situations"),
    "SITUATION": ("button_begin", "button_situations", "way_S-01"),
    "CHOOSING": ("button_begin", "button_situations", "way_P-01", "answer_0"),
    "LINKED": ("button_begin", "button_situations", "way_S-01", "way_INT-01"),
    "PACKAGE": ("button_begin", "button_situations", "way_PKG-SUNFLOWER"),
    "STAFF_PIN": ("button_staff",),
    "STAFF": ("button_staff", *(f"key_{digit}" for digit in PIN), "button_enter"),
}
"""What to touch to come to each screen that needs no application."""
COUNTED_SECONDS = 28
"""So much is left of the countdown when somebody looks at it: two figures, as most of the time."""


def nothing(_terminal: Stage) -> None:
    """Stay as it is."""


@dataclass(frozen=True)
class Way:
    """How to come to something that is shown."""

    come: Callable[[Stage], None]
    stay: Callable[[Stage], None] = nothing
    """What brings it back after the screen has been shown in another way: that counts as a touch."""


def walk(terminal: Stage, *, step: str) -> None:
    terminal.walk(*BROWSING[step])
    terminal.wait_for_step(step)


def display_panel(terminal: Stage) -> None:
    terminal.walk("button_display")


def help_panel(terminal: Stage) -> None:
    terminal.walk("button_display", "switch_elder", "button_close_display", "button_call")
    terminal.finger.find("button_helped")


def leaving(terminal: Stage) -> None:
    form_with_problems(terminal)
    terminal.walk("button_home")
    terminal.finger.find("button_confirm_question")


def countdown(terminal: Stage) -> None:
    walk(terminal, step="CATEGORIES")
    count_down(terminal)


def countdown_over_a_form(terminal: Stage) -> None:
    online(terminal)
    form_with_problems(terminal)
    count_down(terminal)


def count_down(terminal: Stage) -> None:
    """Let time pass until the question whether somebody is still there."""
    terminal.bench.clock.advance(terminal.kiosk.idle().seconds_left - COUNTED_SECONDS)
    terminal.finger.find("countdown")


def trouble(terminal: Stage) -> None:
    terminal.screen.bridge.failed.emit(OSError("disk"))
    terminal.finger.find("trouble")


def waiting(terminal: Stage) -> None:
    terminal.screen.bridge.waiting.emit(True)


def preview_panel(terminal: Stage) -> None:
    walk(terminal, step="STAFF")
    terminal.walk("button_print_report", "button_preview")
    terminal.finger.wait_for("the slip", lambda: terminal.screen.terminal.preview.text != "")


OVERLAYS = (preview_panel, display_panel, help_panel, leaving, countdown, countdown_over_a_form, trouble, waiting)
STAYING = {countdown: count_down, countdown_over_a_form: count_down, waiting: waiting}
WAYS = {
    **{step.lower(): Way(partial(walk, step=step)) for step in BROWSING},
    **{
        way.__name__: Way(way, STAYING.get(way, nothing))
        for way in (*FINDING, *ASKING, *APPLYING, *PROMISING, *FOLLOWING, *TAKING, *NOTICING, *OVERLAYS, *TYPING)
    },
}
