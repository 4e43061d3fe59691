"""A new edition is shown at once, and nobody loses the form under their hands."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk import Catalogue, CatalogueChanged, StepError
from kiosk.catalogue import Suspension
from kiosk.sessions import Step
from tests.support.catalogue import shipped
from tests.support.machine import ITEM, Bench

REASON = "系统升级，请到市级窗口办理。"


def newer(*, suspended: str | None = None, without: str | None = None) -> Catalogue:
    """Return the next edition: with an item suspended, or without one."""
    suspensions = (Suspension(suspended, date(2026, 11, 22), REASON),) if suspended else ()
    edition = replace(shipped().edition, version="2026.2", suspended=suspensions)
    items = {name: item for name, item in shipped().items.items() if name != without}
    return replace(shipped(), edition=edition, items=items)


def version(machine: Bench) -> str:
    return machine.kiosk.catalogue.edition.version


def apply(machine: Bench) -> None:
    """Go up to the form and answer a question."""
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    machine.kiosk.answer("/request", "想了解怎么办理")


def test_a_new_edition_is_shown_at_once_while_somebody_only_reads(machine: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    happened = []
    machine.kiosk.subscribe(happened.append)
    machine.kiosk.adopt(newer())
    assert version(machine) == "2026.2"
    assert machine.kiosk.session.step is Step.GUIDE
    assert happened == [CatalogueChanged()]


def test_a_form_is_finished_under_the_edition_whose_guide_was_read(machine: Bench) -> None:
    apply(machine)
    machine.kiosk.adopt(newer())
    assert version(machine) != "2026.2"
    assert machine.kiosk.session.step is Step.FORM
    machine.kiosk.back()
    assert version(machine) == "2026.2"


def test_the_edition_that_waited_is_shown_when_the_person_has_gone(machine: Bench) -> None:
    apply(machine)
    machine.kiosk.adopt(newer())
    machine.kiosk.end()
    assert version(machine) == "2026.2"


def test_of_two_editions_that_wait_the_last_one_counts(machine: Bench) -> None:
    apply(machine)
    machine.kiosk.adopt(newer())
    machine.kiosk.adopt(replace(newer(), edition=replace(shipped().edition, version="2026.3")))
    machine.kiosk.end()
    assert version(machine) == "2026.3"


def test_a_form_whose_item_is_suspended_ends_at_its_guide_and_keeps_the_answers(machine: Bench) -> None:
    apply(machine)
    machine.kiosk.adopt(newer(suspended=ITEM))
    session = machine.kiosk.session
    assert (session.step, session.item) == (Step.GUIDE, ITEM)
    assert session.answers["request"] == "想了解怎么办理"
    suspension = machine.kiosk.catalogue.suspension(ITEM)
    assert suspension is not None
    assert suspension.reason == REASON
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.CATEGORIES


def test_a_suspended_item_cannot_be_applied_for(machine: Bench) -> None:
    machine.kiosk.adopt(newer(suspended=ITEM))
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    with pytest.raises(StepError, match="is suspended since 2026-11-22"):
        machine.kiosk.start_application()


def test_whoever_stands_at_an_item_that_is_gone_is_led_back_to_the_categories(machine: Bench) -> None:
    apply(machine)
    machine.kiosk.adopt(newer(without=ITEM))
    assert (machine.kiosk.session.step, machine.kiosk.session.item) == (Step.CATEGORIES, None)
    machine.kiosk.open_guide("IP-01-01")
    machine.kiosk.adopt(newer(without="IP-01-01"))
    assert machine.kiosk.session.step is Step.CATEGORIES
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.START


def test_whoever_stands_in_a_category_that_is_gone_is_led_back_too(machine: Bench) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_category("C05")
    fewer = tuple(category for category in shipped().categories if category.id != "C05")
    machine.kiosk.adopt(replace(newer(), categories=fewer))
    assert machine.kiosk.session.step is Step.CATEGORIES
