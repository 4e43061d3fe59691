"""From the command to the window, from the window to the last screen, and what all of it needs to remember.

What is measured is the whole terminal, as `kiosk run` makes it: store, catalogue, screens, keyboard, line and paper, in
step with a platform in a process of its own. A bare QML window, started in turn with it, is what it is compared with.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, percentile
from tests.support.on_disk import write_settings
from tests.support.terminal import enrol_in
from ui.assembly.platform_process import demo_platform

ROUNDS, WARM_UP, VISITS, SETTLED, SCREENS = 5, 40, 100, 20, 12
DEMO_MS, FIRST_FRAME_RATIO, VISITED_RATIO, MEMORY_MB, GROWTH_PERCENT = 5000.0, 1.5, 3.0, 200.0, 3.0
TERMINAL = "150800-M01-T01"
BARE = """
import json, sys, time
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b"import QtQuick; Window { visible: true; width: 1920; height: 1080 }")
engine.rootObjects()[0].frameSwapped.connect(application.quit)
application.exec()
first_frame = time.clock_gettime(time.CLOCK_MONOTONIC)
rows = (line.split() for line in open("/proc/self/smaps_rollup").read().splitlines()[1:])
found = {row[0].rstrip(":").lower(): int(row[1]) * 1024 / 1_000_000 for row in rows}
print(json.dumps({"first_frame": first_frame, "memory": [{"rss": found["rss"], "pss": found["pss"]}]}))
"""
GREETING = "Everything shown is sample data"


def figures() -> Iterator[Figure]:
    """Measure the demo's command, then a terminal that goes through its screens by itself."""
    yield _demo()
    with _terminal() as visiting:
        _said([*visiting, str(WARM_UP)])  # tickets come, and what is compiled once in a terminal's life is compiled
        own, bare = [], []
        for _ in range(ROUNDS):
            bare.append(_said([sys.executable, "-c", BARE]))
            own.append(_said([*visiting, "1"]))
        yield from _times(own, bare)
        yield from _memory(_said([*visiting, str(VISITS)]), bare)


# --- time -------------------------------------------------------------------------------------------------------------


def _times(own: Sequence[dict[str, Any]], bare: Sequence[dict[str, Any]]) -> Iterator[Figure]:
    reference = _middle(bare, "first_frame")
    for name, key, ratio in (
        ("process → first frame, which says that it is getting ready", "first_frame", FIRST_FRAME_RATIO),
        ("process → start screen, ready to be touched", "ready", None),
        (f"process → the last of {SCREENS} screens, visited by itself", "visited", VISITED_RATIO),
    ):
        value = _middle(own, key)
        yield Figure(
            name=name,
            value=value,
            unit="ms",
            reference="process → a bare QML window's first frame",
            reference_value=reference,
            goal=f"≤ {ratio} ×" if ratio else "none set",
            met=ratio is None or value <= ratio * reference,
        )


def _middle(said: Sequence[dict[str, Any]], key: str) -> float:
    return percentile([one[key] for one in said], 0.5)


def _demo() -> Figure:
    """Measure the demo, the second time on the same data; its platform boots meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "ui.cli", "demo", "--data", folder]
        _until_greeted(command)
        value = percentile([_until_greeted(command) for _ in range(ROUNDS)], 0.5)
    reference = percentile([_said([sys.executable, "-c", BARE])["first_frame"] for _ in range(ROUNDS)], 0.5)
    return Figure(
        name="kiosk demo, command → start screen",
        value=value,
        unit="ms",
        reference="process → a bare QML window's first frame",
        reference_value=reference,
        goal=f"≤ {DEMO_MS / 1000:.0f} s",
        met=value <= DEMO_MS,
    )


# --- memory -----------------------------------------------------------------------------------------------------------


def _memory(own: dict[str, Any], bare: Sequence[dict[str, Any]]) -> Iterator[Figure]:
    """Tell what a day at an outlet needs: screens visited again and again, a slip printed each time."""
    for kind, words in (("rss", "resident"), ("pss", "proportional")):
        value = own["memory"][-1][kind]
        yield Figure(
            name=f"memory after {VISITS} visits of {SCREENS} screens, {words}",
            value=value,
            unit="MB",
            reference="a bare QML window",
            reference_value=percentile([one["memory"][0][kind] for one in bare], 0.5),
            goal=f"≤ {MEMORY_MB:.0f} MB",
            met=value <= MEMORY_MB,
        )
    after = [one["rss"] for one in own["memory"]]
    growth = (after[-1] / after[SETTLED - 1] - 1) * 100
    yield Figure(
        name=f"growth over the last {VISITS - SETTLED} visits",
        value=growth,
        unit="%",
        reference=f"growth over the first {SETTLED}",
        reference_value=(after[SETTLED - 1] / after[0] - 1) * 100,
        goal=f"< {GROWTH_PERCENT:.0f} %",
        met=growth < GROWTH_PERCENT,
    )


# --- processes --------------------------------------------------------------------------------------------------------


@contextmanager
def _terminal() -> Iterator[list[str]]:
    """Enrol a terminal at a platform, and give the command that lets it go through its screens."""
    with tempfile.TemporaryDirectory() as name, demo_platform(None) as platform:
        folder, address = Path(name), platform.address()
        enrol_in(folder, address.url, address.codes[TERMINAL])
        yield [sys.executable, "-m", "tests.bench.visiting", str(write_settings(folder, platform=address.url))]


def _said(command: Sequence[str]) -> dict[str, Any]:
    """Run a process and return what it says, times in milliseconds from its start."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    said: dict[str, Any] = json.loads(done.stdout)
    assert said.get("screens", SCREENS) == SCREENS, said
    return {key: (value - began) * 1000 if isinstance(value, float) else value for key, value in said.items()}


def _until_greeted(command: Sequence[str]) -> float:
    began = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=_environment()) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if GREETING in line:
                break
        taken = (time.perf_counter() - began) * 1000
        process.terminate()
        process.stderr.read()
    return taken


def _environment() -> dict[str, str]:
    """Return an environment like a terminal's, on which Python keeps what it has compiled."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"QT_QUICK_BACKEND": "software"}
