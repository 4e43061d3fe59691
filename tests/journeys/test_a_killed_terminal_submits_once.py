"""Power cuts: what a citizen confirmed is there once, whatever happens to the machine."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.cable import Cable
from tests.support.platform import RunningPlatform, running_platform
from tests.support.terminal import enrol_in
from tests.support.terminal_process import said, terminal_process
from tests.support.wire_terminal import TERMINAL

pytestmark = pytest.mark.journey

ROUNDS = 3


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[RunningPlatform]:
    with running_platform(tmp_path / "platform") as running:
        yield running


@pytest.mark.parametrize("plugged", [True, False], ids=["with the line up", "with the line cut"])
def test_killed_right_after_submitting_leaves_exactly_one_application(
    tmp_path: Path, platform: RunningPlatform, plugged: bool
) -> None:
    folder = tmp_path / "kiosk"
    clerk = platform.clerk()
    with Cable("127.0.0.1", platform.port) as cable:
        enrol_in(folder, cable.url, platform.codes[TERMINAL])
        references = []
        for _ in range(ROUNDS):
            if not plugged:
                cable.pull()
            with terminal_process(folder, cable.url) as process:
                references.append(str(said(process)["reference"]))
                process.send_signal(signal.SIGKILL)
            cable.plug()
            with terminal_process(folder, cable.url, "--idle") as process:
                assert said(process) == {}
                assert said(process) == {"outbox": 0}
        assert len(set(references)) == ROUNDS
        for reference in references:
            history = [entry["state"] for entry in clerk.application(reference)["history"]]
            assert history == ["SUBMITTED"]
