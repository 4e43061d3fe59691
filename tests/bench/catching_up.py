"""Whether anybody at the screen notices that 10,000 changes arrive from the platform behind it.

The terminal is the whole of it, as `kiosk run` makes it, in a process of its own (`tests/bench/ticking.py`), drawing
frame after frame. What is measured is the time between two turns of the loop that draws and hears touches: while pages
are fetched and stored, and beside it afterwards, when nothing arrives.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk import SystemClock
from sync.client import PlatformClient
from sync.line import Line
from sync.puller import Puller
from sync.pusher import Pusher
from tests.bench.figures import Figure, percentile
from tests.bench.sync.ours import TERMINAL, Terminal
from tests.support.on_disk import write_settings
from tests.support.platform import RunningPlatform, running_platform
from tests.support.terminal import enrol_in, settings_for
from ui.assembly.terminal import RunningTerminal, open_safe

CHANGES, GOAL_MS = 10_000, 50.0


def figures() -> Iterator[Figure]:
    """Let a terminal that was away for long come back."""
    with tempfile.TemporaryDirectory() as place, running_platform(Path(place) / "platform") as platform:
        folder = Path(place)
        enrol_in(folder, platform.url, platform.codes[TERMINAL])
        _fall_behind(folder, platform)
        said = _caught_up(folder, platform)
    beside = max(said["still"])
    yield _figure(f"screen held up while {CHANGES:,} changes arrive, longest", max(said["arriving"]), beside)
    yield _figure(f"screen held up while {CHANGES:,} changes arrive, p99", percentile(said["arriving"], 0.99), beside)


def _figure(name: str, value: float, beside: float) -> Figure:
    reference = "the same screen when nothing arrives, longest"
    return Figure(name, value, "ms", reference, beside, f"≤ {GOAL_MS:.0f} ms", value <= GOAL_MS)


def _fall_behind(folder: Path, platform: RunningPlatform) -> None:
    """Send applications and fetch nothing of what the feed says about them."""
    settings, clock = settings_for(folder, platform.url), SystemClock()
    safe = open_safe(settings, clock)
    with RunningTerminal(settings, safe, clock=clock) as running:
        kiosk = running.kiosk
        client = PlatformClient(platform.url, key=safe.device_key, terminal=TERMINAL, clock=clock)
        line = Line(kiosk.exchange, restored=lambda: None)
        pusher, puller = (Pusher(client, kiosk.exchange, line, clock), Puller(client, kiosk.exchange, line, clock))
        terminal = Terminal(kiosk, safe.store, client, pusher, puller, kiosk.terminal.series)
        terminal.pull_all()
        terminal.confirm(CHANGES)
        terminal.push_all()
        client.close()


def _caught_up(folder: Path, platform: RunningPlatform) -> dict[str, Any]:
    command = [
        sys.executable,
        "-m",
        "tests.bench.ticking",
        str(write_settings(folder, platform=platform.url)),
        str(CHANGES),
    ]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=300).stdout)
    return found
