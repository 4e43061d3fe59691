"""The way to what is found: by typing, and by the last of a few answers."""

from dataclasses import replace
from datetime import date

from kiosk import Catalogue, Suspension
from tests.support.applying import settled
from tests.support.machine import CATALOGUE, TERMINAL, WITH_OUTLETS
from tests.support.screen import Stage

LETTERS = "zldj"
"""Initials of 专利登记."""
IN_PARKS = "PKG-PARK"
NONSENSE = "呱呱呱呱"
WHY = "系统正在升级，请到服务窗口办理。"


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


def guide_process(terminal: Stage) -> None:
    """The guide of an item that others decide about, from its process on."""
    terminal.walk("button_begin", "tile_C04", "item_IP-04-02", "jump_steps")
    terminal.finger.find("section_basis")
    settled(terminal)


def guide_suspended(terminal: Stage) -> None:
    """An item that cannot be applied for, whose notice is on its way to paper all the same."""
    edition = replace(CATALOGUE.edition, suspended=(Suspension("IP-13-01", date(2026, 11, 20), WHY),))
    terminal.kiosk.adopt(replace(CATALOGUE, edition=edition))
    terminal.walk("button_begin", "tile_C13", "item_IP-13-01", "button_print_notice")
    terminal.finger.find("slip_state")
    settled(terminal)


def categories_in_a_park(terminal: Stage) -> None:
    """What is meant for outlets of this kind stands above the categories."""
    terminal.kiosk.adopt(meant_for_here())
    terminal.walk("button_begin")
    terminal.finger.find(f"way_{IN_PARKS}")
    settled(terminal)


def meant_for_here() -> Catalogue:
    """Return a catalogue whose package for parks is meant for the kind of outlet of the bench."""
    packages = (
        replace(one, outlet_types=(TERMINAL.outlet_type,)) if one.id == IN_PARKS else one for one in CATALOGUE.packages
    )
    return replace(CATALOGUE, packages=tuple(packages))


def outlets(terminal: Stage) -> None:
    """The directory of the demo, with the outlets of one area on the list."""
    terminal.kiosk.adopt(WITH_OUTLETS)
    terminal.walk("button_begin", "button_outlets")
    terminal.wait_for_step("OUTLETS")
    terminal.finger.find("outlet_150800-M01")
    settled(terminal)


def outlet_kinds(terminal: Stage) -> None:
    outlets(terminal)
    terminal.walk("filter_kind")
    terminal.finger.find("option_S")


FINDING = (
    *(search, search_results, nothing_found, choosing_end, guide_process, guide_suspended),
    *(categories_in_a_park, outlets, outlet_kinds),
)
