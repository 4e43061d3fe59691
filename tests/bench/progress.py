"""From the clerk's click to the citizen's screen."""

import time
from collections.abc import Iterator
from itertools import chain, islice, repeat

from tests.bench.figures import Figure, percentile
from tests.support.terminal import file_application
from ui.app import Display, Screen, prepare
from ui.assembly.demo import Demo
from ui.assembly.platform_process import demo_platform
from ui.rehearsal.clerk import Clerk
from ui.rehearsal.finger import Finger
from ui.rehearsal.people import FARMER

CHANGES = 50
GOAL_MS = 1000.0
LINE = r"progress_\d+"
"""A line of the timeline."""


def figures() -> Iterator[Figure]:
    """Measure `CHANGES` changes of one application, each from the click at the desk to the item on the screen."""
    prepare()
    with demo_platform(None) as platform, Demo(platform) as demo:
        demo.terminal.start()
        clerk = Clerk(demo.platform.desk, demo.platform.staff_name, demo.platform.staff_password)
        reference = file_application(demo.kiosk, FARMER)
        screen = Screen(demo.kiosk, clock=demo.handles.clock, display=Display(windowed=True))
        try:
            demo.kiosk.show_progress()
            clicks, arrivals = _measure(Finger(screen.window), clerk, demo, reference)
        finally:
            screen.close()
    yield Figure(
        name=f"desk click → screen, p95 of {CHANGES}",
        value=percentile(arrivals, 0.95),
        unit="ms",
        reference="the click's own HTTP request, p95",
        reference_value=percentile(clicks, 0.95),
        goal=f"≤ {GOAL_MS:.0f} ms",
        met=percentile(arrivals, 0.95) <= GOAL_MS,
    )


def _measure(finger: Finger, clerk: Clerk, demo: Demo, reference: str) -> tuple[list[float], list[float]]:
    clicks, arrivals = [], []
    finger.wait_for("the progress screen", lambda: finger.count(LINE) > 0)
    before = finger.count(LINE)
    for count, event in enumerate(islice(_events(), CHANGES), start=before + 1):
        began = time.perf_counter()
        clerk.take(reference, event, "基准测试（合成）")
        clicks.append((time.perf_counter() - began) * 1000)
        finger.wait_for("the change on the screen", lambda count=count: finger.count(LINE) == count)
        arrivals.append((time.perf_counter() - began) * 1000)
    return clicks, arrivals


def _events() -> Iterator[str]:
    """Yield events of the life cycle that can go on for ever: a review that turns to a special procedure and back."""
    return chain(["accept", "start_review"], chain.from_iterable(repeat(["need_special", "special_done"])))
