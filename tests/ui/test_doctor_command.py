"""What an admin, or a program, gets from `kiosk doctor` and its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk import Lease
from printing.documents import fonts
from tests.support.machine import HandClock, kiosk_on
from tests.support.on_disk import answering, open_store, write_settings
from ui.cli import main


def asked(capsys: pytest.CaptureFixture[str], settings: Path, *, status: int) -> dict[str, list[dict[str, Any]]]:
    """Return what the doctor found, by subject."""
    assert main(["doctor", "--settings", str(settings), "--json"]) == status
    found: dict[str, list[dict[str, Any]]] = {}
    for one in json.loads(capsys.readouterr().out):
        found.setdefault(one["subject"], []).append(one)
    return found


def test_a_terminal_that_has_everything_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_store(tmp_path).close()
    with answering() as platform:
        found = asked(capsys, write_settings(tmp_path, platform=platform), status=0)
    subjects = ["settings", "keyring", "database", "outbox", "storage", "platform", "clock", "printer"]
    assert list(found) == [*subjects, "fonts", "catalogue"]
    wells = [one["subject"] for ones in found.values() for one in ones if one["grade"] == "well"]
    assert set(subjects) <= set(wells)
    assert "150800-M01-T01" in found["database"][0]["words"]
    assert "is not running" in found["database"][0]["words"]


def test_it_may_be_asked_while_the_terminal_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(tmp_path), answering() as platform:
        assert Lease.held(tmp_path / "terminal")
        found = asked(capsys, write_settings(tmp_path, platform=platform), status=0)
        assert "is running" in found["database"][0]["words"]
    assert not Lease.held(tmp_path / "terminal")


def test_without_settings_it_names_the_file_and_still_looks_at_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(capsys, tmp_path / "none.toml", status=1)
    assert "none.toml" in found["settings"][0]["words"]
    assert set(found) == {"settings", "fonts", "catalogue"}


def test_what_is_wrong_comes_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = tmp_path / "slips"
    blocked.write_text("a file in the way")
    settings = write_settings(tmp_path, printer=f"folder:{blocked}")
    assert main(["doctor", "--settings", str(settings)]) == 1
    said = capsys.readouterr().out
    for sentence in (
        "BAD   database: There is no terminal in",
        "kiosk enrol CODE",
        "BAD   platform: http://127.0.0.1:9",
    ):
        assert sentence in said
    assert f"BAD   printer: folder:{blocked} cannot print: not_writable." in said
    assert not (tmp_path / "terminal").exists(), "it changes nothing"


def test_a_wrong_clock_is_told_and_stops_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_store(tmp_path).close()
    with answering("Mon, 02 Jan 2006 15:04:05 GMT") as platform:
        found = asked(capsys, write_settings(tmp_path, platform=platform), status=0)
    [clock] = found["clock"]
    assert clock["grade"] == "warning"
    assert "ahead of the platform's" in clock["words"]


def test_incidents_and_missing_fonts_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(tmp_path) as store:
        kiosk_on(store, HandClock()).exchange.record_incident("printing", "请看一眼出纸口。")
    monkeypatch.setattr(fonts, "_CHAINS", {weight: (Path("/none/Hana.ttf"),) for weight in fonts.Weight})
    with answering() as platform:
        found = asked(capsys, write_settings(tmp_path, platform=platform), status=0)
    assert "请看一眼出纸口。" in found["incidents"][0]["words"]
    assert found["fonts"][0]["grade"] == "warning"
    assert "/none/Hana.ttf" in found["fonts"][0]["words"]
