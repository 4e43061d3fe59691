"""关怀版 asks one question at a time: back and forth, and in and out of it, without losing anything."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import Kiosk, ProblemCode
from tests.support.catalogue import example
from tests.support.machine import CATALOGUE, ITEM, SYNTHETIC, Bench, bench, typed
from tests.support.made_up_form import answers, made_up, with_form

GOODS = "IP-03-01"
ME = SYNTHETIC["agent"]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Bench]:
    made = bench(tmp_path / "data", elder_view=True)
    yield made
    made.store.close()


@pytest.fixture
def kiosk(machine: Bench) -> Kiosk:
    return machine.kiosk


def open_form(kiosk: Kiosk, item: str = ITEM) -> None:
    kiosk.begin()
    kiosk.open_guide(item)
    kiosk.start_application()


def here(kiosk: Kiosk) -> str:
    """Return the pointer of the one question that is asked."""
    (field,) = kiosk.form_view().asked
    return field.pointer


def go_through(kiosk: Kiosk, answers: Any) -> list[str]:
    """Answer what is asked and go on, to the check page; returns what was asked."""
    known, seen = dict(typed(answers)), []
    while kiosk.session.step == "form":
        seen.append(here(kiosk))
        if seen[-1] in known:
            kiosk.answer(seen[-1], known[seen[-1]])
        assert kiosk.next_page() == ()
    if kiosk.session.step == "materials":
        kiosk.next_page()
    return seen


def test_every_question_is_asked_alone_and_in_the_forms_order(kiosk: Kiosk) -> None:
    open_form(kiosk)
    assert go_through(kiosk, SYNTHETIC) == ["/request", "/agent/name", "/agent/id_no", "/agent/mobile"]
    assert kiosk.session.answers == SYNTHETIC
    kiosk.confirm()


def test_the_way_back_is_the_way_one_came(kiosk: Kiosk) -> None:
    open_form(kiosk)
    kiosk.answer("/request", SYNTHETIC["request"])
    kiosk.next_page()
    kiosk.answer("/agent/name", ME["name"])
    kiosk.next_page()
    assert here(kiosk) == "/agent/id_no"
    kiosk.back()
    assert here(kiosk) == "/agent/name"
    kiosk.back()
    assert here(kiosk) == "/request"
    kiosk.back()
    assert kiosk.session.step == "guide"
    assert kiosk.session.answers == {"request": SYNTHETIC["request"], "agent": {"name": ME["name"]}}


def test_back_from_a_page_comes_to_the_last_question_before_it(kiosk: Kiosk) -> None:
    open_form(kiosk, "IP-07-01")
    for pointer, value in typed(example("FORM-07-01")):
        kiosk.answer(pointer, value)
    while here(kiosk) != "/pledgee/name":
        kiosk.next_page()
    kiosk.back()
    assert here(kiosk) == "/pledgor/address"


def test_a_problem_keeps_one_at_its_question_and_others_are_not_named_yet(kiosk: Kiosk) -> None:
    open_form(kiosk)
    kiosk.answer("/request", SYNTHETIC["request"])
    kiosk.next_page()
    (problem,) = kiosk.next_page()
    assert (problem.pointer, problem.code) == ("/agent/name", ProblemCode.MISSING)
    kiosk.answer("/agent/name", ME["name"])
    assert kiosk.next_page() == ()
    assert here(kiosk) == "/agent/id_no"
    assert kiosk.form_view().problems == {}


def test_turned_on_in_the_middle_it_goes_on_where_one_is_and_off_again_shows_the_whole_page(machine: Bench) -> None:
    kiosk = machine.kiosk
    kiosk.change_appearance(replace(kiosk.appearance, elder=False))
    open_form(kiosk)
    kiosk.answer("/request", SYNTHETIC["request"])
    kiosk.next_page()
    kiosk.answer("/agent/name", ME["name"])
    kiosk.answer("/agent/id_no", "1508")
    kiosk.change_appearance(replace(kiosk.appearance, elder=True))
    assert here(kiosk) == "/agent/id_no"
    assert kiosk.form_view().values["/agent/id_no"] == "1508"
    kiosk.change_appearance(replace(kiosk.appearance, elder=False))
    assert [field.pointer for field in kiosk.form_view().asked] == ["/agent/name", "/agent/id_no", "/agent/mobile"]
    assert kiosk.session.answers == {"request": SYNTHETIC["request"], "agent": {"name": ME["name"], "id_no": "1508"}}


def test_a_change_from_the_check_page_asks_that_question_and_comes_straight_back(kiosk: Kiosk) -> None:
    open_form(kiosk)
    go_through(kiosk, SYNTHETIC)
    kiosk.change_answer("/agent/id_no")
    assert here(kiosk) == "/agent/id_no"
    assert kiosk.next_page() == ()
    assert kiosk.session.step == "check"


def test_an_answer_that_asks_for_more_leads_there_before_the_check_page(kiosk: Kiosk) -> None:
    open_form(kiosk, "IP-01-01")
    go_through(kiosk, {**example("FORM-01-01"), "applicant_type": "person", "person_id": ME["id_no"]})
    kiosk.change_answer("/applicant_type")
    kiosk.answer("/applicant_type", "enterprise")
    assert kiosk.next_page() == ()
    assert here(kiosk) == "/uscc"


def test_a_new_entry_is_asked_next_and_a_removed_one_leaves_a_question_that_exists(kiosk: Kiosk) -> None:
    open_form(kiosk, GOODS)
    for pointer, value in typed(example("FORM-03-01")):
        kiosk.answer(pointer, value)
    while here(kiosk) != "/classes/0/goods":
        kiosk.next_page()
    assert kiosk.form_view().ends_page
    kiosk.add_entry("/classes")
    assert here(kiosk) == "/classes/1/class_no"
    kiosk.remove_entry("/classes", 1)
    assert here(kiosk) == "/classes/0/class_no"
    kiosk.next_page()
    assert here(kiosk) == "/classes/0/goods"


def test_after_an_entry_is_removed_its_neighbour_is_asked_from_the_start_however_much_each_asks(kiosk: Kiosk) -> None:
    kiosk.adopt(with_form(CATALOGUE, ITEM, made_up()))
    open_form(kiosk)
    for pointer, value in typed(answers()):
        if not pointer.startswith("/machines"):
            kiosk.answer(pointer, value)
    while here(kiosk) != "/machines/0/name":
        kiosk.next_page()
    for state in ("broken", "good", "good"):
        number = kiosk.form_view().page.repeat.count - 1
        kiosk.answer(f"/machines/{number}/name", "播种机")
        kiosk.answer(f"/machines/{number}/state", state)
        kiosk.add_entry("/machines")
    kiosk.remove_entry("/machines", 3)
    assert here(kiosk) == "/machines/2/name"
    kiosk.remove_entry("/machines", 1)
    assert here(kiosk) == "/machines/1/name"
