"""Filling in a form: every item, page by page, nobody past a problem, and the check page."""

import pytest

from kiosk import CheckRow, ProblemCode, Step, StepError
from tests.support.machine import CATALOGUE, ITEM, SYNTHETIC, Bench, apply_for, queued, to_check

FORM_ITEMS = {item.form: item.id for item in CATALOGUE.items.values()}
PLEDGE = "IP-07-01"
"""An item with a repeated group: the patents that are pledged."""


def start(machine: Bench, item: str = ITEM) -> None:
    machine.kiosk.begin()
    machine.kiosk.open_guide(item)
    machine.kiosk.start_application()


def by_pointer(machine: Bench) -> dict[str, CheckRow]:
    return {row.pointer: row for row in machine.kiosk.check_rows()}


@pytest.mark.parametrize("form", sorted(FORM_ITEMS))
def test_every_form_can_be_filled_in_from_its_example_and_confirmed(machine: Bench, form: str) -> None:
    example = CATALOGUE.form(form).schema["examples"][0]
    reference = apply_for(machine.kiosk, FORM_ITEMS[form], example)
    (operation,) = queued(machine.kiosk)
    assert operation.body["form"] == form
    assert operation.body["reference"] == reference
    assert operation.body["answers"] == example


def test_a_page_opens_without_a_word_of_reproach(machine: Bench) -> None:
    start(machine)
    view = machine.kiosk.form_view()
    assert view.problems == {}
    assert [page.complete for page in view.pages] == [False, False]
    assert (view.form_id, view.page_index, view.returning) == ("contact-and-request", 0, False)


def test_a_wrong_answer_is_kept_and_named_at_once(machine: Bench) -> None:
    start(machine)
    problem = machine.kiosk.answer("/request", "短")
    assert problem is not None
    assert problem.code is ProblemCode.TOO_SHORT
    view = machine.kiosk.form_view()
    assert view.values == {"/request": "短"}
    assert view.problems == {"/request": problem}
    assert machine.kiosk.answer("/request", "够长的一句话") is None
    assert machine.kiosk.form_view().problems == {}


def test_nobody_gets_past_a_page_with_a_problem(machine: Bench) -> None:
    start(machine)
    (problem,) = machine.kiosk.next_page()
    assert (problem.pointer, problem.code) == ("/request", ProblemCode.MISSING)
    assert machine.kiosk.session.page == 0
    assert set(machine.kiosk.form_view().problems) == {"/request"}


def test_a_page_is_complete_once_it_was_passed_without_a_problem(machine: Bench) -> None:
    start(machine)
    machine.kiosk.answer("/request", SYNTHETIC["request"])
    assert machine.kiosk.next_page() == ()
    view = machine.kiosk.form_view()
    assert (view.page_index, [page.complete for page in view.pages]) == (1, [True, False])


def test_a_reached_page_can_be_opened_again_and_a_later_one_cannot(machine: Bench) -> None:
    start(machine)
    with pytest.raises(StepError):
        machine.kiosk.open_page(1)
    machine.kiosk.answer("/request", SYNTHETIC["request"])
    machine.kiosk.next_page()
    machine.kiosk.open_page(0)
    machine.kiosk.open_page(1)
    assert machine.kiosk.session.page == 1


def test_back_goes_page_by_page(machine: Bench) -> None:
    to_check(machine.kiosk)
    machine.kiosk.back()
    machine.kiosk.back()
    assert (machine.kiosk.session.step, machine.kiosk.session.page) == (Step.FORM, 1)
    machine.kiosk.back()
    assert (machine.kiosk.session.step, machine.kiosk.session.page) == (Step.FORM, 0)
    machine.kiosk.back()
    assert machine.kiosk.session.step is Step.GUIDE


def test_a_field_the_form_does_not_ask_is_refused(machine: Bench) -> None:
    start(machine)
    with pytest.raises(StepError, match="/salary"):
        machine.kiosk.answer("/salary", "1")


class TestCheckPage:
    """Everything once more before confirming."""

    def test_sensitive_answers_are_masked_and_others_shown_as_given(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        rows = by_pointer(machine)
        assert rows["/request"].shown == (SYNTHETIC["request"],)
        assert rows["/agent/name"].shown == ("测***人",)
        assert rows["/agent/id_no"].shown == ("150802********1239",)
        assert rows["/agent/mobile"].shown == ("138****9527",)
        assert all(row.provided for row in rows.values())

    def test_choices_dates_and_yes_no_are_shown_in_words(self, machine: Bench) -> None:
        example = CATALOGUE.form("FORM-07-01").schema["examples"][0]
        patents = [{**example["patents"][0], "co_owner_consent": True}]
        to_check(machine.kiosk, PLEDGE, {**example, "patents": patents})
        rows = by_pointer(machine)
        assert rows["/contract/signed_on"].shown == ("2025-11-03",)
        assert rows["/contract/amount_wan"].shown == ("100",)
        assert rows["/patents/0/co_owner_consent"].shown == ("yes",)
        assert rows["/patents/0/patent_no"].page_title == "出质专利 1"
        assert (rows["/pledgor/address"].shown, rows["/pledgor/address"].provided) == ((), False)

    def test_a_change_link_leads_to_the_page_and_next_returns_to_the_check_page(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        machine.kiosk.change_answer("/request")
        view = machine.kiosk.form_view()
        assert (view.page_index, view.returning) == (0, True)
        machine.kiosk.answer("/request", "我想问另外一件事")
        assert machine.kiosk.next_page() == ()
        assert machine.kiosk.session.step is Step.CHECK
        assert by_pointer(machine)["/request"].shown == ("我想问另外一件事",)

    def test_back_from_a_change_that_is_right_returns_to_the_check_page(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        machine.kiosk.change_answer("/agent/name")
        machine.kiosk.back()
        assert machine.kiosk.session.step is Step.CHECK

    def test_back_from_a_change_that_is_wrong_does_not_reach_the_check_page(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        machine.kiosk.change_answer("/agent/name")
        machine.kiosk.answer("/agent/name", "")
        machine.kiosk.back()
        assert (machine.kiosk.session.step, machine.kiosk.session.page) == (Step.FORM, 0)
        assert machine.kiosk.next_page() == ()
        assert machine.kiosk.session.page == 1
        assert len(machine.kiosk.next_page()) == 1

    def test_a_change_that_makes_another_page_wrong_leads_there_before_the_check_page(self, machine: Bench) -> None:
        form = CATALOGUE.form("FORM-09-01")
        example = form.schema["examples"][0]
        to_check(machine.kiosk, FORM_ITEMS["FORM-09-01"], example)
        machine.kiosk.change_answer("/subject_type")
        machine.kiosk.answer("/subject_type", "enterprise")
        problems = machine.kiosk.next_page()
        while machine.kiosk.session.step is Step.FORM and not problems:
            assert machine.kiosk.form_view().problems or machine.kiosk.form_view().returning
            problems = machine.kiosk.next_page()
        assert machine.kiosk.session.step is Step.FORM
        assert {problem.code for problem in problems} == {ProblemCode.MISSING}

    def test_any_page_can_be_opened_from_the_check_page(self, machine: Bench) -> None:
        to_check(machine.kiosk)
        machine.kiosk.open_page(0)
        assert (machine.kiosk.session.step, machine.kiosk.session.returning) == (Step.FORM, False)


class TestRepeatedGroups:
    """Several of the same, all on one page."""

    def at_patents(self, machine: Bench) -> None:
        example = CATALOGUE.form("FORM-07-01").schema["examples"][0]
        to_check(machine.kiosk, PLEDGE, example)
        machine.kiosk.change_answer("/patents/0/patent_no")

    def test_an_entry_is_added_and_removed(self, machine: Bench) -> None:
        self.at_patents(machine)
        machine.kiosk.add_entry("/patents")
        machine.kiosk.answer("/patents/1/patent_no", "202310000002.3")
        repeat = machine.kiosk.form_view().page.repeat
        assert repeat is not None
        assert repeat.count == 2
        machine.kiosk.remove_entry("/patents", 0)
        assert machine.kiosk.form_view().values == {"/patents/0/patent_no": "202310000002.3"}

    def test_the_first_entry_is_there_before_anything_was_typed(self, machine: Bench) -> None:
        start(machine, PLEDGE)
        example = CATALOGUE.form("FORM-07-01").schema["examples"][0]
        while machine.kiosk.form_view().page.repeat is None:
            view = machine.kiosk.form_view()
            for field in view.page.fields:
                group, name = field.pointer.strip("/").split("/")
                if name in example[group]:
                    machine.kiosk.answer(field.pointer, str(example[group][name]))
            assert machine.kiosk.next_page() == ()
        machine.kiosk.add_entry("/patents")
        repeat = machine.kiosk.form_view().page.repeat
        assert repeat is not None
        assert repeat.count == 2
        machine.kiosk.remove_entry("/patents", 1)
        with pytest.raises(StepError):
            machine.kiosk.remove_entry("/patents", 5)

    def test_problems_of_entries_that_moved_up_are_shown_only_when_tried_again(self, machine: Bench) -> None:
        self.at_patents(machine)
        machine.kiosk.add_entry("/patents")
        assert machine.kiosk.next_page() != ()
        machine.kiosk.remove_entry("/patents", 0)
        assert machine.kiosk.form_view().problems == {}
