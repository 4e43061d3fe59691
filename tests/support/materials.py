"""Handing in a file of any content, where what its pages look like is of no matter."""

from dataclasses import replace

from kiosk import Kiosk
from kiosk.app import asked_materials, kept_files
from kiosk.materials import HandedIn


def hand_in(kiosk: Kiosk, material: str, content: bytes) -> None:
    """MATERIALS, SUPPLEMENT: keep `content` for a material as `kiosk.materials.keep_pages` does with its pages' PDF.

    It goes below the door: reading and binding pages takes two processes, and nothing but a PDF comes out of it.
    """
    machine = kiosk._machine
    name = kept_files.keep(machine, content)
    with machine.holding() as happened:
        opened = replace(machine.session, material=material)
        kept = asked_materials.with_material(opened, HandedIn(file=name))
        machine.step_to(replace(kept, material=None), happened)
