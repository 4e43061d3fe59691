"""Several matters on one form: applied for at the glass, decided part by part at the desk, seen here at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk import IntegratedSlip, Kiosk, Offer
from sync.central.database import Database, sqlite_url
from sync.central.seeds import SAMPLE_CLERK
from tests.support.central import PASSWORD, fresh_code, put_samples, serving
from tests.support.machine import CATALOGUE, apply_for
from tests.support.memory_exchange import until
from tests.support.terminal import online_terminal
from ui.rehearsal.clerk import Clerk

pytestmark = pytest.mark.journey

SERVICE = "INT-01"
EVERYTHING = CATALOGUE.form_of(SERVICE).schema["examples"][1]
WITHOUT_THE_FIRST = CATALOGUE.form_of(SERVICE).schema["examples"][0]


@dataclass(frozen=True)
class World:
    """A terminal that keeps in step with a platform, and a clerk at its desk."""

    kiosk: Kiosk
    clerk: Clerk

    def apply(self, answers: dict[str, object]) -> str:
        """Apply, and wait until the platform has it."""
        reference = apply_for(self.kiosk, SERVICE, answers)
        until(lambda: self.kiosk.application(reference).acknowledged, seconds=20)
        return reference

    def states(self, reference: str) -> list[str]:
        """Return where each part stands, as it is shown here."""
        return [part.state for part in self.kiosk.application(reference).parts]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    platform = put_samples(Database(sqlite_url(tmp_path / "platform")))
    with serving(platform) as url, online_terminal(tmp_path, url, fresh_code(platform)) as terminal:
        yield World(terminal.kiosk, Clerk(f"{url}/desk", SAMPLE_CLERK, PASSWORD))


def test_what_the_desk_decides_about_a_part_is_on_the_glass_and_the_next_one_begins(world: World) -> None:
    reference = world.apply(EVERYTHING)
    assert world.kiosk.application(reference).parts[1].waits_for == ("经营主体变更登记",)
    for event in ("accept", "start_review", "forward", "upstream_ok"):
        world.clerk.take(f"{reference}-1", event)
    until(lambda: world.states(reference)[0] == "DECIDED_OK", seconds=20)
    assert [part.waits_for for part in world.kiosk.application(reference).parts] == [()] * 4
    world.clerk.take(f"{reference}-2", "reject", "这件商标不是您名下的。")
    until(lambda: world.states(reference)[1] == "REJECTED", seconds=20)
    assert world.states(reference) == ["DECIDED_OK", "REJECTED", "SUBMITTED", "SUBMITTED"]
    world.kiosk.show_progress()
    world.kiosk.parts.open(2)
    view = world.kiosk.application(world.kiosk.session.about)
    assert view.history[-1].note == "这件商标不是您名下的。"
    job = world.kiosk.print_job(reference)
    assert job is not None
    assert isinstance(job.slip, IntegratedSlip)


def test_a_part_is_taken_back_at_the_glass_and_the_others_go_on(world: World) -> None:
    reference = world.apply(WITHOUT_THE_FIRST)
    world.kiosk.show_progress()
    world.kiosk.parts.open(2)
    assert Offer.WITHDRAW in world.kiosk.application(f"{reference}-2").offers
    world.kiosk.following.withdraw()
    until(lambda: world.states(reference) == ["SUBMITTED", "WITHDRAWN"], seconds=20)
    until(lambda: not world.kiosk.application(f"{reference}-2").waiting, seconds=20)
    assert not world.kiosk.application(f"{reference}-2").refused
    world.clerk.take(f"{reference}-1", "accept")
    until(lambda: world.states(reference)[0] == "ACCEPTED", seconds=20)


def test_what_is_wanted_for_a_part_reaches_the_glass_and_comes_back(world: World) -> None:
    reference = world.apply(WITHOUT_THE_FIRST)
    world.clerk.take(f"{reference}-2", "request_supplement", "请写明专利证书上的名称。")
    until(lambda: world.kiosk.application(reference).parts[1].wanted, seconds=20)
    world.kiosk.show_progress()
    world.kiosk.parts.open(2)
    (asked,) = world.kiosk.application(f"{reference}-2").missing
    assert asked.title == "请写明专利证书上的名称。"
    world.kiosk.following.open_supplement()
    world.kiosk.answer(f"/-/{asked.key}", "一种样例装置")
    assert world.kiosk.next_page() == ()
    until(lambda: world.states(reference) == ["SUBMITTED", "SUBMITTED"], seconds=20)
    until(lambda: not world.kiosk.application(f"{reference}-2").waiting, seconds=20)
    assert not world.kiosk.application(f"{reference}-2").refused
