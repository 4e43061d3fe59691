"""The desk publishes, and a terminal that is in use shows it: no restart, and no form is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk import Step
from sync.central import editions, heartbeats
from sync.central.database import Database, sqlite_url
from sync.central.platform import Platform
from sync.central.publishing import URGENT
from tests.support.central import fresh_code, put_samples, serving
from tests.support.editions import ITEM, publish, renamed, suspended
from tests.support.memory_exchange import until
from tests.support.terminal import online_terminal
from tests.support.wire_terminal import TERMINAL
from ui.assembly.terminal import RunningTerminal

pytestmark = pytest.mark.journey

REASON = "系统升级，请到市级窗口办理。"


@dataclass(frozen=True)
class World:
    """A platform and a terminal that keeps in step with it."""

    platform: Platform
    terminal: RunningTerminal

    @property
    def version(self) -> str:
        return self.terminal.kiosk.catalogue.edition.version


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    platform = put_samples(Database(sqlite_url(tmp_path / "platform")))
    with serving(platform) as url, online_terminal(tmp_path, url, fresh_code(platform)) as terminal:
        yield World(platform, terminal)


def test_an_urgent_edition_ends_the_form_of_a_suspended_item_kindly(world: World) -> None:
    kiosk = world.terminal.kiosk
    kiosk.begin()
    kiosk.open_guide(ITEM)
    kiosk.start_application()
    kiosk.answer("/request", "想了解怎么办理")
    publish(world.platform, suspended("2026.2", REASON), kind=URGENT)
    until(lambda: kiosk.session.step is Step.GUIDE, seconds=10)
    assert (kiosk.session.item, world.version) == (ITEM, "2026.2")
    suspension = kiosk.catalogue.suspension(ITEM)
    assert suspension is not None
    assert suspension.reason == REASON
    assert kiosk.session.answers["request"] == "想了解怎么办理"


def test_the_platform_sees_that_the_terminal_shows_what_it_should(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.worker.SOON_SECONDS", 0.1)
    edition = publish(world.platform, renamed("2026.2"))

    def said() -> str | None:
        with world.platform.database.reading() as connection:
            heard = heartbeats.last_of_all(connection).get(TERMINAL)
            expected = editions.in_force(connection, world.platform.now().date())
        assert expected == edition
        return None if heard is None else heard.content.edition_hash

    until(lambda: said() == edition.content_hash, seconds=10)
