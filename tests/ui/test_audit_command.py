"""What an admin, or a program, gets from `kiosk audit` and its exit status."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.support.machine import HandClock, kiosk_on
from tests.support.on_disk import open_store, write_settings
from ui.cli import main


def asked(capsys: pytest.CaptureFixture[str], folder: Path, *, status: int) -> dict[str, Any]:
    assert main(["audit", "--settings", str(write_settings(folder)), "--json"]) == status
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def a_log_of_four(folder: Path) -> None:
    with open_store(folder) as store:
        for _ in range(3):
            kiosk_on(store, HandClock()).exchange.record_start()


def spoil(folder: Path, statement: str) -> None:
    with open_store(folder) as store, store.writing() as w:
        w.execute(text(statement))


def test_an_untouched_log_holds_link_by_link_also_while_the_terminal_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_log_of_four(tmp_path)
    with open_store(tmp_path):
        found = asked(capsys, tmp_path, status=0)
    assert [one["number"] for one in found["entries"]] == [1, 2, 3, 4]
    assert [one["event"] for one in found["entries"]] == ["terminal.enrolled", *["terminal.started"] * 3]
    assert found["broken"] == []


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET facts = '{}' WHERE number = 3", [3]),
        ("DELETE FROM audit WHERE number = 3", [4]),
        ("UPDATE audit SET previous = chained WHERE number = 1", [1]),
    ],
    ids=["changed", "left out", "another beginning"],
)
def test_a_log_that_was_tampered_with_names_the_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], statement: str, broken: list[int]
) -> None:
    a_log_of_four(tmp_path)
    spoil(tmp_path, statement)
    assert asked(capsys, tmp_path, status=5)["broken"] == broken


def test_old_entries_that_were_let_go_break_nothing_and_only_some_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_log_of_four(tmp_path)
    spoil(tmp_path, "DELETE FROM audit WHERE number < 3")
    assert main(["audit", "--settings", str(write_settings(tmp_path)), "--last", "1"]) == 0
    listed, verdict = capsys.readouterr().out.splitlines()
    assert "terminal.started" in listed
    assert verdict == "2 entries, every link holds."
