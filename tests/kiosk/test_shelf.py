"""Editions arrive on a terminal whole or not at all, and each is shown from its day."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue import Shelf, load_catalogue
from kiosk.catalogue.loading import content_hash
from kiosk.errors import CatalogueError
from tests.support.catalogue import copy_of_catalogue, edit

BEFORE, TODAY, LATER = date(2000, 1, 1), date(2026, 12, 1), date(2027, 1, 1)
ITEM = "items/IP-01-01.json"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the catalogue as a terminal has it: without the schemas that clerks' editors use."""
    folder = copy_of_catalogue(tmp_path_factory.mktemp("shipped"))
    shutil.rmtree(folder / "schema")
    return folder


@pytest.fixture
def shelf(tmp_path: Path, shipped: Path) -> Shelf:
    return Shelf(tmp_path / "editions", shipped=shipped)


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")}


def called_in(folder: Path) -> list[dict[str, Any]]:
    """Return what items are called as well."""
    called: list[dict[str, Any]] = json.loads((folder / "synonyms.json").read_text("utf-8"))["called"]
    return called


def versions(shelf: Shelf) -> list[str]:
    """Return the names of what has arrived, the first to be shown first."""
    return [load_catalogue(one.folder).edition.version for one in shelf.editions() if one.number]


@dataclass(frozen=True)
class Publisher:
    """The platform, as far as a shelf sees it."""

    shipped: Path
    folder: Path

    def __call__(self, version: str, day: date, **item: Any) -> tuple[Mapping[str, bytes], str]:
        """Change a copy of the catalogue; return its files and the hash of the whole."""
        made = Path(shutil.copytree(self.shipped, self.folder / version))
        edit(made / "edition.json", lambda data: data.update(version=version, effective_on=day.isoformat()))
        edit(made / ITEM, lambda data: data.update(item))
        return content_of(made), content_hash(made)


@pytest.fixture
def publish(tmp_path: Path, shipped: Path) -> Publisher:
    return Publisher(shipped, tmp_path / "published")


def test_before_anything_has_arrived_the_shipped_edition_is_shown(shelf: Shelf, shipped: Path) -> None:
    taken = shelf.take(BEFORE)
    assert taken.catalogue.edition.content_hash == load_catalogue(shipped).edition.content_hash
    assert taken.passed_over == ()


def test_an_urgent_change_of_one_item_takes_its_place_and_all_else_stays(shelf: Shelf, publish: Publisher) -> None:
    files, whole = publish("2026.2", TODAY, plain_name="专利费少交")
    shelved = shelf.put(files, expected_hash=whole, number=1)
    catalogue = shelf.take(TODAY).catalogue
    assert (catalogue.edition.version, catalogue.edition.content_hash) == ("2026.2", whole)
    assert catalogue.item("IP-01-01").plain_name == "专利费少交"
    assert len(catalogue.items) == len(shelf.take(BEFORE).catalogue.items)
    assert (shelved.number, versions(shelf)) == (1, ["2026.2"])


def test_an_edition_is_shown_from_its_day_and_not_before(shelf: Shelf, publish: Publisher) -> None:
    files, whole = publish("2027.1", LATER)
    shelf.put(files, expected_hash=whole, number=1)
    assert shelf.take(TODAY).catalogue.edition.version != "2027.1"
    assert shelf.take(LATER).catalogue.edition.version == "2027.1"


def test_of_two_editions_of_one_day_the_later_one_counts(shelf: Shelf, publish: Publisher) -> None:
    for number, version in enumerate(("2026.2", "2026.3"), 1):
        files, whole = publish(version, TODAY)
        shelf.put(files, expected_hash=whole, number=number)
    assert shelf.take(TODAY).catalogue.edition.version == "2026.3"


def test_an_item_that_the_new_edition_no_longer_has_is_gone(shelf: Shelf, shipped: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "catalogue"))
    (folder / "items/IP-17-03.json").unlink()
    kept = [one for one in called_in(folder) if one["target"] != "IP-17-03"]
    edit(folder / "synonyms.json", lambda data: data.update(called=kept))
    shelf.put(content_of(folder), expected_hash=content_hash(folder), number=1)
    assert "IP-17-03" not in shelf.take(TODAY).catalogue.items


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ({ITEM: b"{}"}, "is not the one published"),
        ({"../escape.json": b"{}"}, "a file that no catalogue has"),
        ({"items/../../x.json": b"{}"}, "a file that no catalogue has"),
        ({"/etc/passwd": b""}, "a file that no catalogue has"),
        ({"edition.json": b"x" * ((1 << 20) + 1)}, "is longer than"),
    ],
)
def test_what_is_not_what_was_published_leaves_the_shelf_as_it_was(
    shelf: Shelf, tmp_path: Path, publish: Publisher, spoil: Mapping[str, bytes], words: str
) -> None:
    files, whole = publish("2026.2", TODAY)
    before = shelf.editions()
    with pytest.raises(CatalogueError, match=words):
        shelf.put({**files, **spoil}, expected_hash=whole, number=1)
    assert shelf.editions() == before
    assert list((tmp_path / "editions").iterdir()) == []


def test_an_edition_that_no_terminal_could_show_is_refused_although_it_arrived_whole(
    shelf: Shelf, shipped: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "catalogue"))
    (folder / "rating.json").write_text("{}")
    with pytest.raises(CatalogueError, match=r"rating\.json"):
        shelf.put(content_of(folder), expected_hash=content_hash(folder), number=1)


def test_the_same_edition_twice_is_one_edition(shelf: Shelf, publish: Publisher) -> None:
    files, whole = publish("2026.2", TODAY)
    shelf.put(files, expected_hash=whole, number=1)
    shelf.put(files, expected_hash=whole, number=1)
    assert len(shelf.editions()) == 2


def test_an_edition_damaged_on_the_disk_is_passed_over_and_named(shelf: Shelf, publish: Publisher) -> None:
    files, whole = publish("2026.2", TODAY)
    shelved = shelf.put(files, expected_hash=whole, number=1)
    edit(shelved.folder / ITEM, lambda item: item.update(plain_name="谁改的"))
    taken = shelf.take(TODAY)
    assert taken.catalogue.edition.version != "2026.2"
    assert taken.passed_over == (f"{shelved.folder.name}: has been damaged on the disk",)


def test_what_a_power_cut_left_behind_is_swept_away_at_the_next_start(
    shelf: Shelf, shipped: Path, tmp_path: Path
) -> None:
    left = tmp_path / "editions/unfinished/items"
    left.mkdir(parents=True)
    (left / "IP-01-01.json").write_text(json.dumps({"half": "a file"}))
    again = Shelf(tmp_path / "editions", shipped=shipped)
    assert not left.exists()
    assert len(again.editions()) == 1


def test_what_is_not_to_be_kept_is_thrown_away_but_never_the_edition_shipped(shelf: Shelf, publish: Publisher) -> None:
    for day, version in enumerate(("2026.2", "2026.3", "2027.1"), 1):
        files, whole = publish(version, LATER if version == "2027.1" else date(2026, 12, day))
        kept = shelf.put(files, expected_hash=whole, number=day)
    shelf.keep({kept.content_hash})
    assert versions(shelf) == ["2027.1"]
    assert [one.number for one in shelf.editions()][-1] == 0
