"""The rehearsal, as a developer starts it: the real command, real screens, real platform, real paper."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest

from kiosk import reference_in
from ui.rehearsal.people import PLANTED

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")


def rehearse(folder: Path, size: str, environment: dict[str, str], prefix: tuple[str, ...] = ()) -> dict[str, Any]:
    command = [*prefix, sys.executable, "-m", "ui.cli", "demo", "--size", size, "--data", str(folder / "data")]
    command += ["--rehearse", str(folder / "played")]
    played = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=280)
    assert played.returncode == 0, played.stderr
    assert played.stderr == ""
    told: dict[str, Any] = json.loads((folder / "played/rehearsal.json").read_text(encoding="utf-8"))
    return told


def without_display() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}


def judge(told: dict[str, Any], folder: Path) -> None:
    assert told["agrees"] is True
    assert len(told["applications"]) == 2
    references = [application["reference"] for application in told["applications"]]
    read = [reference_in(slip["qr_text"]) or slip["qr_text"] for slip in told["slips"]]
    assert [text for text in read if text in references] == references
    for step in told["steps"]:
        for picture in step["pictures"]:
            assert (folder / "played" / picture).stat().st_size > 10_000


def leaks_in(folder: Path) -> list[str]:
    """Planted personal data found in clear in any file, or in the text of any slip, below `folder`."""
    found = []
    for file in (path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        if file.suffix == ".pdf":
            content += "".join(page.extract_text() for page in pypdf.PdfReader(file).pages).encode()
        found += [
            f"{planted} in {file.name}"
            for planted in PLANTED
            for encoding in ENCODINGS
            if planted.encode(encoding) in content
        ]
    return found


def test_it_plays_offscreen_and_leaves_nothing_personal_in_clear(tmp_path: Path) -> None:
    told = rehearse(tmp_path, "1920x1080", without_display())
    judge(told, tmp_path)
    assert leaks_in(tmp_path / "data/terminal") == []
    assert leaks_in(tmp_path / "data/slips") == []
    assert leaks_in(tmp_path / "data/platform") != [], "the planted values are found where they belong"


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb is not installed; make test installs it")
def test_it_plays_in_a_real_window_in_portrait(tmp_path: Path) -> None:
    screen = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1080x1920x24")
    judge(rehearse(tmp_path, "1080x1920", without_display(), screen), tmp_path)
