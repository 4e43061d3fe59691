"""What an admin, or a program, gets from `kiosk sync` and its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.machine import HandClock, apply_for, kiosk_on
from tests.support.on_disk import open_store, write_settings
from tests.support.platform import running_platform
from ui.cli import main

TERMINAL = "150800-M01-T01"


def asked(capsys: pytest.CaptureFixture[str], settings: Path, *, status: int) -> dict[str, Any]:
    assert main(["sync", "--settings", str(settings), "--json"]) == status
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.journey
def test_what_waited_is_sent_and_what_is_new_is_fetched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with running_platform(tmp_path / "platform") as platform:
        settings = write_settings(tmp_path, platform=platform.url)
        assert main(["enrol", "--settings", str(settings), platform.codes[TERMINAL]]) == 0
        with open_store(tmp_path) as store:
            apply_for(kiosk_on(store, HandClock()))
        capsys.readouterr()
        found = asked(capsys, settings, status=0)
        assert (found["terminal"], found["synchronised"], found["troubles"]) == (TERMINAL, True, [])
        assert found["waiting_before"] > 0
        assert found["waiting"] == 0
        assert main(["sync", "--settings", str(settings)]) == 0
        assert "In step with the platform." in capsys.readouterr().out


def test_without_a_line_it_says_what_it_could_not_do_and_that_nothing_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(tmp_path) as store:
        apply_for(kiosk_on(store, HandClock()))
    found = asked(capsys, write_settings(tmp_path), status=1)
    assert {one["subject"] for one in found["troubles"]} == {"pull", "push", "heartbeat"}
    assert found["waiting"] == found["waiting_before"] > 0


def test_beside_a_running_terminal_it_refuses_kindly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = write_settings(tmp_path)
    with open_store(tmp_path):
        assert main(["sync", "--settings", str(settings)]) == 1
    assert "keeps in step by itself" in capsys.readouterr().err


def test_where_there_is_no_terminal_it_says_how_to_get_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sync", "--settings", str(write_settings(tmp_path))]) == 1
    assert "kiosk enrol" in capsys.readouterr().err
