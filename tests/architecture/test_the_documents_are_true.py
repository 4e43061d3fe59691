"""What the documents say about the tree is held against the tree."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("resources/**/*.md")])
NAMED_FILE = re.compile(r"`((?:kiosk|ui|printing|sync|resources|tests|tools|docs|\.ci)/[\w./-]+)`")
NAMED_TARGET = re.compile(r"`make ([a-z]+)")
NAMED_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_a_document_names_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    missing = [name for name in NAMED_FILE.findall(text) if not (ROOT / name).exists()]
    missing += [link for link in NAMED_LINK.findall(text) if not (document.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_word_a_document_names_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(NAMED_TARGET.findall(document.read_text(encoding="utf-8"))) <= targets


def test_the_journey_of_a_touch_names_at_least_ten_files() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    journey = text.split("## The journey of one touch")[1].split("\n## ")[0]
    assert len(set(NAMED_FILE.findall(journey))) >= 10
