"""Nobody gets out of the terminal by a key: tried with a real X server and a window manager full of short cuts."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

KEYS = (
    *(
        "alt+F4",
        "ctrl+q",
        "ctrl+w",
        "alt+Tab",
        "alt+shift+Tab",
        "super",
        "super+d",
        "super+e",
        "alt+space",
        "alt+Escape",
    ),
    *("ctrl+alt+Right", "ctrl+Escape", "Escape", "Menu", "Print", *(f"F{number}" for number in range(1, 13))),
)
PATIENCE_SECONDS = 5

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "openbox", "xdotool"))), reason="make test installs Xvfb, openbox, xdotool"
    ),
]


@dataclass
class Locked:
    """A terminal in its own process on its own display."""

    process: "subprocess.Popen[str]"
    env: dict[str, str]

    def state(self) -> dict[str, Any]:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return dict(json.loads(self.process.stdout.readline()))

    def xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=False, capture_output=True, timeout=20)

    def stands(self) -> bool:
        """Tell whether, soon, the window is again full screen, in front and active."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            state = self.state()
            if state["visible"] and state["active"] and state["full"]:
                return True
            time.sleep(0.05)
        return False


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Locked]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as displays:
        env = os.environ | {"DISPLAY": f":{displays.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    time.sleep(0.5)
    command = [sys.executable, "-m", "tests.support.locked_terminal", str(tmp_path / "data")]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, env=env, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout.readline()
        yield Locked(process, env)
    finally:
        for one in (process, manager, server):
            one.terminate()
            one.wait(10)
        process.stdin.close()
        process.stdout.close()


def test_no_key_leads_out_and_the_session_stays(locked: Locked) -> None:
    assert locked.stands()
    before = locked.state()
    for key in KEYS:
        locked.xdotool("key", key)
        assert locked.stands(), key
        assert locked.process.poll() is None, key
        assert locked.state() == before, key


def test_a_window_that_is_closed_or_put_away_by_others_comes_back(locked: Locked) -> None:
    assert locked.stands()
    window = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "河套知服"],
        env=locked.env,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()[0]
    locked.xdotool("windowminimize", window)
    assert locked.stands()
    locked.xdotool("windowquit", window)
    assert locked.stands()
    locked.xdotool("windowsize", window, "300", "300")
    assert locked.stands()


def test_it_still_ends_when_the_system_says_so(locked: Locked) -> None:
    assert locked.stands()
    locked.process.terminate()
    assert locked.process.wait(10) == 0
