"""From the last tap to 已提交, with six materials of five pages whose files are still on their way."""

import time
from collections.abc import Iterator
from dataclasses import replace

from kiosk import Catalogue, Kiosk, MaterialSource
from tests.bench.figures import Figure, percentile
from tests.support.hostile_files import saved, sheet
from tests.support.machine import ITEM, SYNTHETIC, typed
from ui.app import Display, Screen, prepare
from ui.assembly.demo import Demo
from ui.assembly.platform_process import demo_platform
from ui.rehearsal.finger import Finger

ROUNDS = 20
MATERIALS, PAGES = 6, 5
GOAL_MS = 300.0


def figures() -> Iterator[Figure]:
    """Measure from the touch of 确认提交 to the picture that says 已提交, with materials and without."""
    prepare()
    with demo_platform(None) as platform, Demo(platform) as demo:
        demo.terminal.start()
        demo.kiosk.adopt(_with_materials(demo.kiosk.catalogue))
        screen = Screen(demo.kiosk, clock=demo.handles.clock, display=Display(windowed=True))
        try:
            finger = Finger(screen.window)
            finger.wait_for("the line", lambda: demo.kiosk.health().link == "online")
            plain = [_confirmed(demo, screen, finger, materials=0, number=number) for number in range(ROUNDS)]
            full = [_confirmed(demo, screen, finger, materials=MATERIALS, number=number) for number in range(ROUNDS)]
        finally:
            screen.close()
    yield Figure(
        name=f"last tap → 已提交, {MATERIALS} materials of {PAGES} pages, p95 of {ROUNDS}",
        value=percentile(full, 0.95),
        unit="ms",
        reference="without materials, p95",
        reference_value=percentile(plain, 0.95),
        goal=f"≤ {GOAL_MS:.0f} ms",
        met=percentile(full, 0.95) <= GOAL_MS,
    )


def _confirmed(demo: Demo, screen: Screen, finger: Finger, *, materials: int, number: int) -> float:
    _to_materials(demo.kiosk, finger)
    for material in range(materials):
        _hand_in(demo.kiosk, number, material)
    demo.kiosk.next_page()
    point = finger.reach("button_confirm")
    began = time.perf_counter()
    finger.touch(point)
    finger.wait_for("已提交", lambda: screen.terminal.submitted.property("acknowledged"))
    finger.wait_for_picture()
    taken = (time.perf_counter() - began) * 1000
    demo.kiosk.end()
    return taken


def _to_materials(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.begin()
    finger.find(f"tile_{kiosk.catalogue.item(ITEM).category}")
    kiosk.open_guide(ITEM)
    finger.find("button_apply")
    kiosk.start_application()
    finger.find("button_next")
    for pointer, value in typed(SYNTHETIC):
        kiosk.answer(pointer, value)
    while kiosk.session.step != "materials":
        assert kiosk.next_page() == ()
    finger.find("button_materials_done")


def _hand_in(kiosk: Kiosk, number: int, material: int) -> None:
    kiosk.materials.open_material(f"m{material}")
    pages = [sheet(f"样例 {number}-{material}-{page}") for page in range(PAGES)]
    kiosk.materials.add_pages(saved(pages[0], "PDF", save_all=True, append_images=pages[1:]))
    kiosk.materials.keep_pages()


def _with_materials(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with one item that asks for as many materials as are measured."""
    item = catalogue.item(ITEM)
    brought = next(one for one in item.materials if one.source is MaterialSource.APPLICANT)
    asked = tuple(replace(brought, id=f"m{number}", name=f"样例材料 {number}") for number in range(MATERIALS))
    return replace(catalogue, items={**catalogue.items, ITEM: replace(item, materials=asked)})
