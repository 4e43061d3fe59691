"""The way to what is found: by typing, and by the last of a few answers."""

from tests.support.applying import settled
from tests.support.screen import Stage

LETTERS = "zldj"
"""Initials of 专利登记."""
NONSENSE = "呱呱呱呱"


def search(terminal: Stage) -> None:
    """Nothing has been typed yet; the keyboard is open."""
    terminal.screen.terminal.warm_up()
    terminal.walk("button_search")
    terminal.wait_for_step("SEARCH")
    settled(terminal)


def search_results(terminal: Stage) -> None:
    """Initials are being composed, and what they may mean stands beside the keys."""
    search(terminal)
    for key in LETTERS:
        terminal.screen.terminal.keyboard.press(key)
    terminal.finger.find("candidate_0")
    settled(terminal)


def nothing_found(terminal: Stage) -> None:
    search(terminal)
    terminal.finger.type("field_search", NONSENSE)
    terminal.finger.find("nothing_found")
    settled(terminal)


def choosing_end(terminal: Stage) -> None:
    terminal.walk("button_begin", "button_situations", "way_P-01", "answer_0", "answer_0")
    terminal.finger.find("because")
    settled(terminal)


FINDING = (search, search_results, nothing_found, choosing_end)
