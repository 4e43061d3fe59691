"""What a clerk, or a program, gets from `kiosk catalogue` and its exit status."""

import json
from pathlib import Path

import pytest

from tests.support.catalogue import FOLDER, copy_of_catalogue, edit
from ui.cli import main


def test_a_search_lists_the_items_and_marks_what_matched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "search", "牌子过期咧"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("1. IP-13-03  商标到期续展\n")
    assert "[商标]到期[续展]" in said
    assert "牌子 = 商标" in said


def test_a_search_for_a_program_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "search", "zldj", "--limit", "1", "--json"]) == 0
    (hit,) = json.loads(capsys.readouterr().out)["hits"]
    assert (hit["id"], hit["kind"], hit["reasons"][0]["spans"]) == ("IP-14-01", "item", [[0, 4]])


def test_a_search_that_finds_nothing_says_so_with_its_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "search", "今天天气"]) == 3
    assert capsys.readouterr().out == "Nothing found.\n"
    assert main(["catalogue", "search", "今天天气", "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == {"query": "今天天气", "hits": []}


def test_a_search_in_a_folder_without_a_catalogue_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "search", "商标", "--folder", "/no/such/folder"]) == 1
    assert "edition.json: cannot be read" in capsys.readouterr().err


def test_a_catalogue_in_order_needs_no_mending(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "check"]) == 0
    assert capsys.readouterr().out == "Nothing has to be mended.\n"
    assert main(["catalogue", "check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_has_to_be_mended_is_said_with_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_of_catalogue(tmp_path)
    item = folder / "items/IP-01-01.json"
    item.write_text(item.read_text(encoding="utf-8").replace('"C01"', '"C77"'), encoding="utf-8")
    words = "category: categories.json has no 'C77'"
    assert main(["catalogue", "check", "--folder", str(folder)]) == 1
    assert f"items/IP-01-01.json:4: {words}\n" in capsys.readouterr().out
    assert main(["catalogue", "check", "--json", "--folder", str(folder)]) == 1
    assert {"file": "items/IP-01-01.json", "line": 4, "words": words} in json.loads(capsys.readouterr().out)


def test_two_editions_are_compared_part_by_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_of_catalogue(tmp_path)
    assert main(["catalogue", "diff", str(FOLDER), str(folder)]) == 0
    assert capsys.readouterr().out == "The editions are the same.\n"
    edit(folder / "items/IP-01-01.json", lambda item: item.update(plain_name="专利费少交"))
    assert main(["catalogue", "diff", str(FOLDER), str(folder)]) == 4
    said = capsys.readouterr().out
    assert said == "items/IP-01-01.json  通俗叫法\n  - 申请专利费打折\n  + 专利费少交\nChanged parts: 1.\n"
    assert main(["catalogue", "diff", str(FOLDER), str(folder), "--json"]) == 4
    assert json.loads(capsys.readouterr().out)[0]["kind"] == "changed"
    assert main(["catalogue", "diff", str(FOLDER), str(tmp_path)]) == 1
    assert "holds no edition" in capsys.readouterr().err
