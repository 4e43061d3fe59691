"""Worlds to begin with: a platform with the sample outlets, and terminals that are enrolled there."""

import shutil
from pathlib import Path

from tests.oracle.children import Child
from tests.oracle.making import SOUND
from tests.oracle.seat import Seat
from tests.oracle.world import TERMINALS


def make_templates(folder: Path) -> None:
    """Make worlds to begin with in a folder; the name of each says how many terminals are in step already."""
    here = folder / "0"
    _enrol_all(here)
    for settled, code in enumerate(TERMINALS, start=1):
        here = shutil.copytree(here, folder / str(settled))
        platform = Child("tests.oracle.platform_child", here / "platform", 0, SOUND)
        seat = Seat(code, here / code)
        seat.line.port = platform.ask("port")
        if troubles := seat.ask("settle"):
            raise AssertionError(f"a world without faults does not come to rest: {troubles}")
        _leave(seat)
        platform.kill()


def _enrol_all(folder: Path) -> None:
    platform = Child("tests.oracle.platform_child", folder / "platform", 0, SOUND)
    platform.ask("found", TERMINALS)
    port = platform.ask("port")
    for code in TERMINALS:
        seat = Seat(code, folder / code)
        seat.line.port = port
        seat.ask("enrol", platform.ask("issue code", code))
        _leave(seat)
    platform.kill()


def _leave(seat: Seat) -> None:
    seat.ask("close")
    seat.close()
