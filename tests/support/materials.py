"""Handing in a file of any content, where what its pages look like is of no matter."""

from dataclasses import replace

from kiosk import Kiosk
from kiosk.app import kept_files
from kiosk.materials import HandedIn


def hand_in(kiosk: Kiosk, material: str, content: bytes) -> None:
    """MATERIALS: keep `content` for a material as `kiosk.materials.keep_pages` does with the PDF of its pages.

    It goes below the door: reading and binding pages takes two processes, and nothing but a PDF comes out of it.
    """
    machine = kiosk._machine
    name = kept_files.keep(machine, content, "application/pdf")
    with machine.holding() as happened:
        handed = {**machine.session.handed, material: HandedIn(file=name)}
        machine.step_to(replace(machine.session, handed=handed), happened)
