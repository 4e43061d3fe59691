"""A power cut in the middle of a form: who may go on with it, and when it is gone."""

import pytest

from kiosk import Kiosk, MaterialLine, Step
from tests.support.hostile_files import pdf
from tests.support.machine import CATALOGUE, ITEM, Bench, apply_for, kiosk_on, queued, to_check

MATERIAL = "disclosure"
ANSWERED = {"/request": "想了解怎么办理", "/agent/name": "测试慕容人", "/agent/id_no": "150802199001011239"}


def fill_in(machine: Bench, *pointers: str) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_guide(ITEM)
    machine.kiosk.start_application()
    for pointer in pointers:
        machine.kiosk.answer(pointer, ANSWERED[pointer])


def after_a_power_cut(machine: Bench, seconds: float = 60) -> Kiosk:
    """Return another machine on what the first one left on the disk, some time later."""
    machine.clock.advance(seconds)
    return kiosk_on(machine.store, machine.clock)


@pytest.fixture
def restarted(machine: Bench) -> Kiosk:
    """Return the machine after it died over a form with everything left in it but the last field."""
    fill_in(machine, *ANSWERED)
    return after_a_power_cut(machine)


def test_the_same_person_goes_on_where_they_were(restarted: Kiosk) -> None:
    offered = restarted.drafts.offer()
    assert offered is not None
    assert offered.item_name == CATALOGUE.item(ITEM).name
    restarted.drafts.open()

    assert restarted.drafts.resume(" 1239 ")

    assert restarted.session.step is Step.FORM
    assert restarted.session.answers["agent"] == {"name": "测试慕容人", "id_no": "150802199001011239"}
    assert restarted.form_view().values == {"/request": "想了解怎么办理"}


def test_whoever_does_not_know_the_number_has_three_tries_and_sees_nothing(restarted: Kiosk) -> None:
    restarted.drafts.open()

    found = [restarted.drafts.resume(wrong) for wrong in ("0000", "9999", "123X")]

    assert found == [False] * 3
    assert restarted.session.step is Step.START
    assert restarted.drafts.offer() is None


def test_as_soon_as_somebody_begins_something_else_it_is_gone(machine: Bench, restarted: Kiosk) -> None:
    restarted.begin()

    assert restarted.drafts.offer() is None
    assert after_a_power_cut(machine, 0).drafts.offer() is None


@pytest.mark.parametrize("seconds", [301, -3600], ids=["too long ago", "a clock that went back"])
def test_after_the_longest_wait_nobody_is_offered_it(machine: Bench, seconds: float) -> None:
    fill_in(machine, *ANSWERED)

    assert after_a_power_cut(machine, seconds).drafts.offer() is None


def test_the_offer_ends_while_the_start_screen_stands(machine: Bench, restarted: Kiosk) -> None:
    machine.clock.advance(300)

    assert restarted.drafts.offer() is None
    assert after_a_power_cut(machine, 0).drafts.offer() is None


def test_without_a_number_to_tell_who_comes_it_is_not_kept(machine: Bench) -> None:
    fill_in(machine, "/request")

    assert after_a_power_cut(machine).drafts.offer() is None


def test_when_the_session_ends_the_draft_is_gone(machine: Bench) -> None:
    fill_in(machine, *ANSWERED)
    machine.clock.advance(121)
    machine.kiosk.idle()

    assert after_a_power_cut(machine, 0).drafts.offer() is None


def test_what_was_confirmed_is_no_draft_any_more(machine: Bench) -> None:
    apply_for(machine.kiosk)

    assert after_a_power_cut(machine).drafts.offer() is None
    assert len(queued(machine.kiosk)) == 1


def test_the_check_page_is_gone_on_with_at_the_form(machine: Bench) -> None:
    to_check(machine.kiosk)
    restarted = after_a_power_cut(machine)
    restarted.drafts.open()

    assert restarted.drafts.resume("1239")

    assert restarted.session.step is Step.FORM
    while restarted.session.step is not Step.CHECK:
        assert restarted.next_page() == ()
    restarted.confirm()
    assert len(queued(restarted)) == 1


def at_materials(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()


@pytest.fixture
def with_pages(machine: Bench) -> Kiosk:
    """Return the machine after it died with two pages handed in."""
    at_materials(machine)
    machine.kiosk.materials.open_material(MATERIAL)
    machine.kiosk.materials.add_pages(pdf(2))
    machine.kiosk.materials.keep_pages()
    return after_a_power_cut(machine)


def the_material(kiosk: Kiosk) -> MaterialLine:
    """Go on with the draft up to the materials and return the one that people bring."""
    kiosk.drafts.open()
    assert kiosk.drafts.resume("1239")
    while kiosk.session.step is not Step.MATERIALS:
        assert kiosk.next_page() == ()
    return next(line for line in kiosk.materials.view().lines if line.material.id == MATERIAL)


def kept_files(machine: Bench) -> int:
    folder = machine.store.folder / "files"
    return len(list(folder.iterdir())) if folder.exists() else 0


def test_what_was_to_be_brought_later_still_is(machine: Bench) -> None:
    at_materials(machine)
    machine.kiosk.materials.bring_later(MATERIAL, later=True)
    assert the_material(after_a_power_cut(machine)).state == "to_follow"


def test_pages_that_were_handed_in_are_still_there_and_go_along(with_pages: Kiosk) -> None:
    line = the_material(with_pages)
    assert (line.state, line.pages) == ("attached", 2)
    with_pages.next_page()
    with_pages.confirm()
    assert queued(with_pages)[0].files == (line.file,)


def test_pages_leave_the_disk_with_the_draft_they_belong_to(machine: Bench, with_pages: Kiosk) -> None:
    assert kept_files(machine) == 1
    with_pages.begin()
    assert kept_files(machine) == 0


@pytest.mark.usefixtures("with_pages")
def test_pages_of_a_draft_that_is_too_old_leave_the_disk_at_the_next_start(machine: Bench) -> None:
    after_a_power_cut(machine, 400)
    assert kept_files(machine) == 0
