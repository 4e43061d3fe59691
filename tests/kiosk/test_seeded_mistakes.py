"""Mistakes a clerk may make (seeded-mistakes.jsonl): each is caught, and file, line and what is wrong are named."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import check_catalogue
from kiosk.catalogue.lines import line_of
from tests.support.catalogue import copy_of_catalogue

TABLE = Path(__file__).with_name("seeded-mistakes.jsonl")
MISTAKES = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
ITEM = "items/IP-01-01.json"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_catalogue(tmp_path_factory.mktemp("seeded"))


@contextmanager
def spoilt(path: Path, content: bytes) -> Iterator[None]:
    """Let a file have this content for a while."""
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        yield
    finally:
        path.write_bytes(before)


def with_mistake(data: Any, mistake: dict[str, Any]) -> str:
    """Return the file's content after the clerk has put, added or dropped something."""
    (deed,) = mistake.keys() & {"put", "add", "drop"}
    *way, last = mistake[deed]
    part = data
    for step in way:
        part = part[step]
    if deed == "put":
        part[last] = mistake["value"]
    elif deed == "add":
        part[last].append(mistake["value"])
    else:
        del part[last]
    return json.dumps(data, ensure_ascii=False, indent=2)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake["mistake"] for mistake in MISTAKES])
def test_a_mistake_is_caught_with_its_file_and_line(folder: Path, mistake: dict[str, Any]) -> None:
    path = folder / mistake["file"]
    text = with_mistake(json.loads(path.read_bytes()), mistake)
    with spoilt(path, text.encode()):
        found = [flaw for flaw in check_catalogue(folder) if mistake["says"] in flaw.words]
    assert [flaw.file for flaw in found][:1] == [mistake["file"]]
    assert found[0].line == line_of(text, tuple(mistake["at"]))


def test_at_least_forty_different_mistakes_are_seeded() -> None:
    assert len({mistake["mistake"] for mistake in MISTAKES}) >= 40


@pytest.mark.parametrize(
    ("old", "new", "words", "line"),
    [
        (b'"category": "C01",', b'"category": "C01"', "Expecting ',' delimiter", 5),
        (b'"category": "C01",', b'"category": "C01",\n  "id": "IP-01-01",', "'id' is given twice", 5),
        (b'"high_frequency": true', b'"high_frequency": NaN', "NaN is not a number", 1),
        ("专利".encode(), "专利".encode("gbk"), "is not UTF-8 text", 1),
    ],
)
def test_a_file_that_is_no_json_is_caught_with_its_line(
    folder: Path, old: bytes, new: bytes, words: str, line: int
) -> None:
    content = (folder / ITEM).read_bytes()
    assert old in content
    with spoilt(folder / ITEM, content.replace(old, new)):
        (flaw,) = (flaw for flaw in check_catalogue(folder) if flaw.file == ITEM)
    assert words in flaw.words
    assert flaw.line == line


def test_several_mistakes_are_all_named_at_once_in_the_order_of_their_lines(folder: Path) -> None:
    item = json.loads((folder / ITEM).read_bytes())
    item |= {"category": "C77", "form": "FORM-7", "plain_name": "待定"}
    with spoilt(folder / ITEM, json.dumps(item, indent=2).encode()):
        lines = [flaw.line for flaw in check_catalogue(folder) if flaw.file == ITEM]
    assert len(lines) == 3
    assert lines == sorted(lines)
