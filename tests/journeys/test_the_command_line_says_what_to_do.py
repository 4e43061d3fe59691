"""What an outlet admin reads when something is not as it should be: one plain sentence, and an exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import resources
from kiosk import SystemClock
from tests.support.on_disk import NOWHERE, write_settings
from tests.support.terminal import settings_for
from ui.assembly.terminal import open_safe

pytestmark = pytest.mark.journey


def kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ui.cli", *map(str, arguments)]
    # The platform that draws nowhere says in many lines that it has no keyboard to hold.
    environment = os.environ | {"QT_LOGGING_RULES": "default.warning=false"}
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, env=environment)


def complaint(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line on standard error, which a failure consists of."""
    assert done.returncode == 1
    lines = [line for line in done.stderr.splitlines() if line]
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    return lines[0]


def test_a_terminal_without_settings_says_which_file_it_looked_for(tmp_path: Path) -> None:
    assert str(tmp_path / "none.toml") in complaint(kiosk("run", "--settings", tmp_path / "none.toml"))


def test_a_terminal_without_a_keyring_refuses_to_start_and_says_how_to_configure_one(tmp_path: Path) -> None:
    said = complaint(kiosk("run", "--settings", write_settings(tmp_path, keyring="")))
    assert "keyring" in said
    assert "systemd" in said
    assert not (tmp_path / "terminal").exists()


def test_a_terminal_that_was_never_enrolled_says_which_command_does_it(tmp_path: Path) -> None:
    assert "kiosk enrol" in complaint(kiosk("run", "--settings", write_settings(tmp_path)))


def test_enrolling_without_a_line_says_so_and_may_be_repeated(tmp_path: Path) -> None:
    said = complaint(kiosk("enrol", "--settings", write_settings(tmp_path), "K7QM-2F9R"))
    assert "not enrolled" in said


def test_a_second_start_of_the_same_terminal_is_refused(tmp_path: Path) -> None:
    with open_safe(settings_for(tmp_path, NOWHERE), SystemClock()).store:
        said = complaint(kiosk("run", "--settings", write_settings(tmp_path)))
    assert "already" in said


@pytest.mark.parametrize("size", ["big", "1920*1080", "10x10"])
def test_a_screen_size_that_is_none_is_a_usage_error(size: str) -> None:
    done = kiosk("demo", "--size", size)
    assert done.returncode == 2
    assert "1920x1080" in done.stderr


def test_the_shipped_catalogue_needs_no_mending() -> None:
    done = kiosk("catalogue", "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_broken_item_is_named_with_what_it_lacks(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    for file in resources.path("catalogue").rglob("*.json"):
        copy = folder / file.relative_to(resources.path("catalogue"))
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    item = folder / "items/IP-01-01.json"
    item.write_text(item.read_text(encoding="utf-8").replace("备案成功记录（备案编号）", ""), encoding="utf-8")
    done = kiosk("catalogue", "check", "--folder", folder)
    assert done.returncode == 1
    assert "items/IP-01-01.json" in done.stdout
    assert "办理结果" in done.stdout
