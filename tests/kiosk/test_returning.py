"""An application whose item is no longer taken when it reaches the platform is a draft again, and nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk import LookUpOutcome, Offer, SessionEnded, SettingsError, Settled, Step, StepError, Verdict
from kiosk.catalogue import Suspension
from tests.support.machine import CATALOGUE, ITEM, PIN, SYNTHETIC, Bench, queued, settings, to_check
from tests.support.materials import hand_in

WHY = "地址搬迁，暂停到周五。"


def given_back(machine: Bench, *, with_file: bool = False) -> str:
    """Confirm an application, leave, and let the platform give it back."""
    to_check(machine.kiosk)
    if with_file:
        machine.kiosk.back()
        hand_in(machine.kiosk, "disclosure", b"%PDF nobody's")
        machine.kiosk.next_page()
    reference = machine.kiosk.confirm()
    machine.kiosk.end()
    [operation] = queued(machine.kiosk)
    machine.kiosk.exchange.settle([Settled(operation.op_id, Verdict.REJECTED, code="withdrawn", detail=WHY)])
    return reference


def look_up(machine: Bench, reference: str) -> None:
    machine.kiosk.open_look_up()
    assert machine.kiosk.look_up(reference, "1239") is LookUpOutcome.FOUND


def suspend(machine: Bench) -> None:
    edition = replace(CATALOGUE.edition, suspended=(Suspension(ITEM, date(2026, 11, 22), WHY),))
    machine.kiosk.adopt(replace(CATALOGUE, edition=edition))


def test_it_is_a_draft_again_and_says_why_and_until_when_it_is_kept(machine: Bench) -> None:
    reference = given_back(machine)
    suspend(machine)
    look_up(machine, reference)

    view = machine.kiosk.application(reference)

    assert (view.state, view.acknowledged, view.refused) == ("DRAFT", False, frozenset())
    assert view.returned is not None
    assert (view.returned.why, view.returned.until, view.returned.offered) == (WHY, date(2026, 12, 22), False)
    assert Offer.TAKE_UP not in view.offers
    with pytest.raises(StepError, match="not offered now"):
        machine.kiosk.returning.take_up()


def test_as_soon_as_it_is_offered_the_person_goes_on_and_nothing_is_typed_twice(machine: Bench) -> None:
    reference = given_back(machine)
    look_up(machine, reference)
    assert Offer.TAKE_UP in machine.kiosk.application(reference).offers

    machine.kiosk.returning.take_up()

    assert machine.kiosk.session.step is Step.FORM
    assert machine.kiosk.session.answers["agent"] == SYNTHETIC["agent"]
    while machine.kiosk.session.step is not Step.CHECK:
        assert machine.kiosk.next_page() == ()
    again = machine.kiosk.confirm()
    [operation] = queued(machine.kiosk)
    assert operation.body["reference"] == again != reference
    assert operation.body["answers"]["request"] == SYNTHETIC["request"]
    assert machine.kiosk.health().set_aside == ()
    with pytest.raises(StepError):
        machine.kiosk.application(reference)


def test_whoever_leaves_before_confirming_finds_it_again(machine: Bench) -> None:
    reference = given_back(machine)
    look_up(machine, reference)
    machine.kiosk.returning.take_up()
    machine.kiosk.end()

    look_up(machine, reference)

    assert machine.kiosk.application(reference).returned is not None


def test_nobody_else_gets_it(machine: Bench) -> None:
    reference = given_back(machine)
    machine.kiosk.open_look_up()

    assert machine.kiosk.look_up(reference, "0000") is LookUpOutcome.NOT_FOUND
    with pytest.raises(StepError):
        machine.kiosk.returning.take_up()


def test_the_staff_see_what_came_back(machine: Bench) -> None:
    reference = given_back(machine)

    [aside] = machine.kiosk.health().set_aside
    [incident] = machine.kiosk.health().incidents

    assert (aside.aggregate, aside.code) == (f"application:{reference}", "withdrawn")
    assert WHY in incident.sentence
    machine.kiosk.open_staff()
    assert machine.kiosk.enter_staff(PIN)
    machine.kiosk.offer_again(aside.op_id)
    assert len(queued(machine.kiosk)) == 1


def test_what_nobody_comes_for_is_wiped_when_its_time_is_over_and_not_before(machine: Bench) -> None:
    reference = given_back(machine, with_file=True)
    machine.clock.advance(29 * 86_400)
    look_up(machine, reference)
    machine.kiosk.end()
    assert len(machine.kiosk.health().set_aside) == 1
    assert machine.store.kept_files()

    machine.clock.advance(2 * 86_400)
    machine.kiosk.begin()
    machine.kiosk.end()

    assert machine.seen(SessionEnded)
    assert machine.kiosk.health().set_aside == ()
    assert not machine.store.kept_files()
    machine.kiosk.open_look_up()
    machine.platform.away = True
    assert machine.kiosk.look_up(reference, "1239") is LookUpOutcome.PLATFORM_AWAY


@pytest.mark.parametrize("days", [0, 91])
def test_it_is_kept_for_some_days_and_never_for_ever(machine: Bench, days: int) -> None:
    with pytest.raises(SettingsError, match="returned_days"):
        settings(machine.store.folder, returned_days=days)
