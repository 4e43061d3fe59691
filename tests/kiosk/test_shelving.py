"""What the platform publishes lies ready on the terminal, and is shown from its day."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import EditionsPublished, PublishedEdition, Removed, Scope, Shelf, Shelving, Step, Stream
from kiosk.catalogue.loading import content_hash
from tests.support.catalogue import FOLDER, edit
from tests.support.machine import ITEM, Bench, a_page, queued

TODAY = date(2026, 11, 22)
NEW_YEAR = date(2027, 1, 1)
Files = dict[str, str]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "editions", shipped=FOLDER)


@pytest.fixture
def shelving(machine: Bench, shelf: Shelf) -> Shelving:
    return machine.kiosk.follow(shelf)


def made(
    folder: Path, version: str, *, day: date = TODAY, number: int = 1, urgent: bool = False, **said: Any
) -> tuple[PublishedEdition, Files]:
    """Return an edition as the platform tells it, and its files."""
    copy = Path(shutil.copytree(FOLDER, folder / version, ignore=shutil.ignore_patterns("schema", "*.md")))
    changed = {"version": version, "effective_on": day.isoformat(), **said}
    edit(copy / "edition.json", lambda data: data.update(changed))
    return as_told(copy, version, day=day, number=number, urgent=urgent)


def as_told(
    copy: Path, version: str, *, day: date = TODAY, number: int = 1, urgent: bool = False
) -> tuple[PublishedEdition, Files]:
    files = {path.relative_to(copy).as_posix(): path.read_text(encoding="utf-8") for path in copy.rglob("*.json")}
    return PublishedEdition(content_hash(copy), version, urgent, number, day), files


def version(machine: Bench) -> str:
    return machine.kiosk.catalogue.edition.version


def events_of(machine: Bench) -> list[str]:
    return [str(operation.body["event"]) for operation in queued(machine.kiosk, Stream.AUDIT)]


def test_an_edition_is_wanted_until_it_is_there_and_then_shown(
    machine: Bench, shelving: Shelving, tmp_path: Path
) -> None:
    edition, files = made(tmp_path, "2026.2")
    machine.kiosk.exchange.apply(a_page(edition))
    assert machine.seen(EditionsPublished)
    assert shelving.wanted() == (edition,)
    assert shelving.put(edition, files)
    assert shelving.wanted() == ()
    shelving.look()
    assert version(machine) == "2026.2"
    assert machine.kiosk.exchange.vitals().edition_hash == edition.content_hash
    assert events_of(machine) == ["edition.shown"]


def test_a_coming_edition_lies_ready_and_is_shown_at_the_change_of_day(
    machine: Bench, shelving: Shelving, tmp_path: Path
) -> None:
    edition, files = made(tmp_path, "2027.1", day=NEW_YEAR)
    machine.kiosk.exchange.apply(a_page(edition))
    assert shelving.put(edition, files)
    shelving.look()
    assert version(machine) != "2027.1"
    machine.clock.wall += timedelta(days=40)
    shelving.look()
    assert version(machine) == "2027.1"


def test_what_is_in_force_is_fetched_before_what_is_coming_and_what_is_past_is_not(
    machine: Bench, shelving: Shelving
) -> None:
    told = [
        PublishedEdition("1" * 64, "2025.9", False, 1, date(2025, 9, 1)),
        PublishedEdition("2" * 64, "2027.1", False, 2, NEW_YEAR),
        PublishedEdition("3" * 64, "2026.2", False, 3, TODAY),
        PublishedEdition("4" * 64, "2026.3", True, 4, TODAY),
    ]
    machine.kiosk.exchange.apply(a_page(*told))
    assert [one.version for one in shelving.wanted()] == ["2026.3", "2027.1"]


def test_an_urgent_edition_is_shown_though_the_clock_is_behind(
    machine: Bench, shelving: Shelving, tmp_path: Path
) -> None:
    edition, files = made(tmp_path, "2026.2", day=TODAY + timedelta(days=3), urgent=True)
    machine.kiosk.exchange.apply(a_page(edition))
    assert shelving.put(edition, files)
    shelving.look()
    assert version(machine) == "2026.2"


def test_an_edition_taken_back_is_never_shown(machine: Bench, shelving: Shelving, shelf: Shelf, tmp_path: Path) -> None:
    edition, files = made(tmp_path, "2027.1", day=NEW_YEAR)
    machine.kiosk.exchange.apply(a_page(edition))
    assert shelving.put(edition, files)
    machine.kiosk.exchange.apply(a_page(Removed(Scope.EDITION, edition.content_hash), cursor="e.2"))
    shelving.look()
    assert len(shelf.editions()) == 1
    machine.clock.wall += timedelta(days=40)
    shelving.look()
    assert version(machine) != "2027.1"


def test_a_terminal_that_has_not_heard_of_the_platform_throws_nothing_away(
    shelving: Shelving, shelf: Shelf, tmp_path: Path
) -> None:
    edition, files = made(tmp_path, "2027.1", day=NEW_YEAR)
    assert shelving.put(edition, files)
    shelving.look()
    assert len(shelf.editions()) == 2


@pytest.mark.parametrize("spoilt", ["another hash", "no core element", "half an item"])
def test_a_bad_edition_changes_nothing_and_is_told_to_people(
    machine: Bench, shelving: Shelving, shelf: Shelf, tmp_path: Path, spoilt: str
) -> None:
    copy = Path(shutil.copytree(FOLDER, tmp_path / "bad", ignore=shutil.ignore_patterns("schema", "*.md")))
    edit(copy / "edition.json", lambda data: data.update(version="2026.2", effective_on=TODAY.isoformat()))
    if spoilt == "no core element":
        edit(copy / f"items/{ITEM}.json", lambda item: item["core_elements"].pop("result"))
    elif spoilt == "half an item":
        (copy / f"items/{ITEM}.json").write_text('{"id": ')
    edition, files = as_told(copy, "2026.2")
    if spoilt == "another hash":
        files["edition.json"] += " "
    machine.kiosk.exchange.apply(a_page(edition))
    assert not shelving.put(edition, files)
    shelving.look()
    assert version(machine) != "2026.2"
    assert len(shelf.editions()) == 1
    (incident,) = machine.kiosk.health().incidents
    assert "2026.2" in incident.sentence
    assert events_of(machine) == ["edition.refused"]


def test_an_edition_damaged_on_the_disk_is_fetched_again(
    machine: Bench, shelving: Shelving, shelf: Shelf, tmp_path: Path
) -> None:
    edition, files = made(tmp_path, "2026.2")
    machine.kiosk.exchange.apply(a_page(edition))
    assert shelving.put(edition, files)
    edit(shelf.in_force(TODAY).folder / f"items/{ITEM}.json", lambda item: item.update(plain_name="谁改的"))
    shelving.look()
    assert version(machine) != "2026.2"
    assert shelving.wanted() == (edition,)
    assert machine.kiosk.health().incidents


def test_an_edition_that_waits_for_a_form_is_loaded_once(
    machine: Bench, shelving: Shelving, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, files = made(tmp_path, "2026.2")
    machine.kiosk.exchange.apply(a_page(edition))
    assert shelving.put(edition, files)
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    shelving.look()
    monkeypatch.setattr(shelf, "take", None)
    shelving.look()
    assert machine.kiosk.session.step is Step.FORM
    assert version(machine) != "2026.2"
    machine.kiosk.end()
    assert version(machine) == "2026.2"


def test_the_strict_check_is_that_of_the_command(shelf: Shelf, machine: Bench, tmp_path: Path) -> None:
    """What only the full check finds is refused as well: an item suspended that is not offered."""
    suspended = [{"item": "IP-99-99", "since": "2026-11-22", "reason": "样例"}]
    edition, files = made(tmp_path, "2026.2", suspended=suspended)
    assert not machine.kiosk.follow(shelf).put(edition, files)
    assert "IP-99-99" in machine.kiosk.health().incidents[0].sentence
