"""The terminal at a glance."""

import time

from kiosk import Link
from tests.support.machine import CATALOGUE, Bench, apply_for


def test_a_fresh_terminal_has_nothing_to_tell(machine: Bench) -> None:
    health = machine.kiosk.health()
    assert (health.link, health.last_contact, health.clock_skew_seconds) == (Link.UNKNOWN, None, None)
    assert (health.outbox_count, health.outbox_oldest) == (0, None)
    assert (health.set_aside, health.incidents, health.refused_items) == ((), (), ())
    assert health.edition == CATALOGUE.edition.version
    assert health.storage_free_bytes > 0


def test_the_outbox_shows_how_much_waits_and_since_when(machine: Bench) -> None:
    apply_for(machine.kiosk)
    since = machine.clock.wall
    machine.kiosk.end()
    machine.clock.advance(600)
    apply_for(machine.kiosk)
    health = machine.kiosk.health()
    assert (health.outbox_count, health.outbox_oldest) == (2, since)


def test_looking_at_the_terminal_is_cheap(machine: Bench) -> None:
    for _ in range(20):
        apply_for(machine.kiosk)
        machine.kiosk.end()
    machine.kiosk.health()
    took = []
    for _ in range(20):
        begun = time.perf_counter()
        machine.kiosk.health()
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.02
