"""An edition that lies ready on the terminal is shown from the start; a damaged one is not, and somebody is told."""

import shutil
from pathlib import Path

import pytest

import resources
from kiosk import Shelf
from kiosk.catalogue.loading import content_hash
from tests.support.catalogue import copy_of_catalogue, edit
from tests.support.machine import TERMINAL, HandClock
from tests.support.on_disk import NOWHERE
from tests.support.terminal import settings_for
from ui.assembly.terminal import RunningTerminal, open_safe

pytestmark = pytest.mark.journey


def test_a_terminal_shows_the_edition_in_force_and_passes_over_a_damaged_one(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, NOWHERE)
    safe = open_safe(settings, HandClock())
    safe.store.save_enrolment(TERMINAL)
    made = copy_of_catalogue(tmp_path / "published")
    shutil.rmtree(made / "schema")
    edit(made / "edition.json", lambda data: data.update(version="2026.2"))
    shelf = Shelf(settings.data_dir / "editions", shipped=resources.path("catalogue"))
    content = {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*.json")}
    shelved = shelf.put(content, expected_hash=content_hash(made), number=1)
    with RunningTerminal(settings, safe, clock=HandClock()) as terminal:
        assert terminal.kiosk.catalogue.edition.version == "2026.2"
        assert terminal.kiosk.finding.outlets()[0].here
    edit(shelved.folder / "items/IP-01-01.json", lambda item: item.update(plain_name="谁改的"))
    with RunningTerminal(settings, open_safe(settings, HandClock()), clock=HandClock()) as terminal:
        assert terminal.kiosk.catalogue.edition.version != "2026.2"
        (incident,) = terminal.kiosk.health().incidents
        assert "has been damaged on the disk" in incident.sentence
