"""People who do not know the name of what they came for: what they typed, what happened to them, a few questions."""

from dataclasses import replace

import pytest

from kiosk import Kiosk, Step, StepError
from tests.support.machine import CATALOGUE, ITEM, Bench


@pytest.fixture
def kiosk(machine: Bench) -> Kiosk:
    machine.kiosk.begin()
    return machine.kiosk


def test_one_may_begin_by_searching(machine: Bench) -> None:
    machine.kiosk.finding.open_search()
    assert machine.kiosk.session.step is Step.SEARCH
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.START


def test_what_was_typed_is_still_there_after_a_look_at_what_was_found(kiosk: Kiosk) -> None:
    kiosk.finding.open_search()
    kiosk.finding.search_for("zldj")
    kiosk.open_guide(ITEM)
    kiosk.back()
    assert (kiosk.session.step, kiosk.session.query) == (Step.SEARCH, "zldj")


def test_what_was_typed_goes_with_the_person_and_is_told_to_no_log(kiosk: Kiosk) -> None:
    kiosk.finding.open_search()
    kiosk.finding.search_for("有人仿冒我的牌子")
    assert "仿冒" not in repr(kiosk.session)
    kiosk.end()
    assert kiosk.session.query == ""


def test_a_stuck_key_fills_no_memory(kiosk: Kiosk) -> None:
    kiosk.finding.open_search()
    kiosk.finding.search_for("商" * 10_000)
    assert len(kiosk.session.query) == 60
    assert kiosk.finding.search("商" * 10_000) == kiosk.finding.search("商" * 60)


def test_a_few_answers_lead_to_an_item_and_each_can_be_taken_back(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    path = CATALOGUE.choosing[0]
    kiosk.finding.open_choosing(path.id)
    kiosk.finding.choose(1)
    kiosk.finding.choose(1)
    end = path.walk(kiosk.session.chosen).end
    assert end is not None
    assert end.leads_to == ("IP-13-02",)
    assert end.because
    kiosk.back()
    assert kiosk.session.chosen == (1,)
    kiosk.finding.choose(0)
    kiosk.finding.reconsider(0)
    assert (kiosk.session.step, kiosk.session.chosen) == (Step.CHOOSING, ())
    kiosk.back()
    assert kiosk.session.step is Step.SITUATIONS


@pytest.mark.parametrize("answer", [-1, 99])
def test_an_answer_that_the_question_does_not_have_is_refused(kiosk: Kiosk, answer: int) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_choosing("P-01")
    with pytest.raises(StepError, match="no answer"):
        kiosk.finding.choose(answer)
    kiosk.finding.choose(2)
    with pytest.raises(StepError, match="no answer"):
        kiosk.finding.choose(0)
    assert kiosk.session.chosen == (2,)


def test_who_comes_back_from_the_item_finds_the_answers_as_they_were(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_choosing("P-01")
    kiosk.finding.choose(2)
    kiosk.open_guide("IP-13-03")
    kiosk.back()
    assert (kiosk.session.step, kiosk.session.chosen) == (Step.CHOOSING, (2,))


def test_questions_asked_at_a_guide_never_lead_back_to_a_guide_of_something_else(kiosk: Kiosk) -> None:
    kiosk.open_category("C13")
    kiosk.open_guide("IP-13-01")
    kiosk.finding.open_choosing("P-01")
    kiosk.finding.choose(2)
    kiosk.open_guide("IP-13-03")
    kiosk.back()
    kiosk.back()
    kiosk.back()
    assert kiosk.session.step is Step.ITEMS


def test_ticks_stay_with_the_item_and_go_with_it(kiosk: Kiosk) -> None:
    kiosk.open_guide(ITEM)
    first, second = (material.id for material in CATALOGUE.item(ITEM).materials[:2])
    kiosk.finding.tick_material(first, held=True)
    kiosk.finding.tick_material(second, held=True)
    kiosk.finding.tick_material(first, held=False)
    kiosk.finding.open_outlets()
    kiosk.back()
    assert kiosk.session.held == {second}
    with pytest.raises(StepError, match="no material"):
        kiosk.finding.tick_material("no such", held=True)
    kiosk.open_guide("IP-13-01")
    assert kiosk.session.held == frozenset()


@pytest.mark.parametrize("names", [("S-99", "P-99", "INT-99")])
def test_what_the_catalogue_does_not_have_is_refused(kiosk: Kiosk, names: tuple[str, str, str]) -> None:
    kiosk.finding.open_situations()
    for command, name in (
        (kiosk.finding.open_situation, names[0]),
        (kiosk.finding.open_choosing, names[1]),
    ):
        with pytest.raises(StepError):
            command(name)
    kiosk.finding.open_situation("S-01")
    with pytest.raises(StepError):
        kiosk.finding.open_linked(names[2])


def test_an_edition_without_what_one_is_looking_at_leads_back_to_the_categories(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_choosing("P-01")
    kiosk.finding.choose(0)
    kiosk.adopt(CATALOGUE)
    assert kiosk.session.step is Step.CHOOSING
    kiosk.adopt(replace(CATALOGUE, choosing=()))
    assert (kiosk.session.step, kiosk.session.path) == (Step.CATEGORIES, None)


def test_a_terminal_shows_the_packages_for_its_kind_of_outlet_and_no_other(kiosk: Kiosk) -> None:
    assert kiosk.terminal.outlet_type == "M"
    assert "PKG-PARK" not in {package.id for package in kiosk.finding.packages()}
    with pytest.raises(StepError, match="PKG-PARK"):
        kiosk.finding.open_package("PKG-PARK")
    packages = tuple(replace(package, outlet_types=("M",)) for package in CATALOGUE.packages)
    kiosk.adopt(replace(CATALOGUE, packages=packages))
    kiosk.finding.open_package("PKG-PARK")
    assert (kiosk.session.step, kiosk.session.package) == (Step.PACKAGE, "PKG-PARK")


def test_who_comes_back_from_an_item_of_a_package_finds_the_package(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_package("PKG-TECH")
    kiosk.open_guide("IP-18-04")
    kiosk.back()
    assert (kiosk.session.step, kiosk.session.package) == (Step.PACKAGE, "PKG-TECH")


def test_an_edition_without_the_package_one_is_looking_at_leads_back_to_the_categories(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_package("PKG-TECH")
    kiosk.adopt(CATALOGUE)
    assert kiosk.session.step is Step.PACKAGE
    kiosk.adopt(replace(CATALOGUE, packages=()))
    assert (kiosk.session.step, kiosk.session.package) == (Step.CATEGORIES, None)


def test_no_way_leads_back_to_what_a_new_edition_has_no_more(kiosk: Kiosk) -> None:
    kiosk.finding.open_situations()
    kiosk.finding.open_situation("S-03")
    kiosk.open_guide("IP-09-01")
    kiosk.adopt(replace(CATALOGUE, situations=()))
    assert (kiosk.session.step, kiosk.session.situation) == (Step.GUIDE, None)
    kiosk.back()
    assert kiosk.session.step is Step.SITUATIONS
