"""Is it for me? A few plain questions before the form; nobody is refused by a guess."""

from dataclasses import replace

import pytest

from kiosk import ConditionsSlip, Hindrance, Kiosk, Step, StepError, Weight
from kiosk.storage import drafts
from tests.support.catalogue import shipped
from tests.support.machine import CATALOGUE, ITEM, Bench

FEES = "IP-01-01"
PERSON, BUSINESS = 0, 1
YES, NO, UNSURE = 0, 1, 2


@pytest.fixture
def kiosk(machine: Bench) -> Kiosk:
    return machine.kiosk


def open_conditions(kiosk: Kiosk, item: str = FEES) -> None:
    kiosk.begin()
    kiosk.open_guide(item)
    kiosk.conditions.open_conditions()


def answer(kiosk: Kiosk, *places: int) -> None:
    for place in places:
        kiosk.conditions.answer_condition(place)


def test_who_meets_the_conditions_comes_straight_to_the_form_and_is_not_asked_twice_who_applies(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, BUSINESS, YES, 0)

    assert kiosk.session.step is Step.FORM
    assert kiosk.form_view().values == {"/applicant_type": "enterprise"}


def test_who_does_not_meet_them_is_told_why_and_where_to_go_and_decides(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, PERSON, NO, YES)

    view = kiosk.conditions.view()
    assert (view.asks, view.barred) == (None, False)
    assert [one.because for one in view.hindrances] == ["个人上一年平均月收入不到5000元，才能减缴。"]
    assert view.hindrances[0].turn_to
    assert view.hindrances[0].leads_to == ("IP-13-05",)
    kiosk.conditions.meet_conditions()
    assert kiosk.session.step is Step.FORM


def test_who_does_not_know_goes_on(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, PERSON, UNSURE, 3)

    assert kiosk.session.step is Step.FORM


def test_a_question_is_asked_only_of_those_it_concerns(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, BUSINESS)
    business = kiosk.conditions.view()
    kiosk.back()
    answer(kiosk, PERSON)
    person = kiosk.conditions.view()

    assert business.asks is not None
    assert person.asks is not None
    assert (business.asks.id, person.asks.id) == ("profit", "income")


def test_a_rule_in_force_may_bar_and_then_nothing_more_is_asked(machine: Bench) -> None:
    questions = CATALOGUE.conditions[FEES]
    first = questions.questions[0]
    barring = replace(first.answers[0], hindrance=replace(_some_hindrance(), weight=Weight.BARS))
    changed = replace(questions, questions=(replace(first, answers=(barring, *first.answers[1:])),))
    machine.kiosk.adopt(replace(CATALOGUE, conditions={FEES: changed}))
    open_conditions(machine.kiosk)
    answer(machine.kiosk, PERSON)

    assert machine.kiosk.conditions.view().barred
    with pytest.raises(StepError):
        machine.kiosk.conditions.meet_conditions()


def test_back_from_the_form_an_answer_may_be_changed_and_what_it_filled_in_goes_with_it(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, BUSINESS, YES, 0)
    kiosk.back()
    assert kiosk.session.step is Step.CONDITIONS
    assert len(kiosk.conditions.view().taken) == 3

    kiosk.conditions.reconsider_condition(0)
    answer(kiosk, PERSON, YES, YES)

    assert kiosk.form_view().values == {"/applicant_type": "person"}


def test_what_the_person_wrote_over_it_stays(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, BUSINESS, YES, 0)
    kiosk.answer("/applicant_type", "society")
    kiosk.back()
    kiosk.conditions.reconsider_condition(1)
    answer(kiosk, YES, 0)

    assert kiosk.form_view().values == {"/applicant_type": "society"}


def test_back_takes_one_answer_back_and_then_leads_to_the_guide(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, PERSON, NO)
    kiosk.back()
    assert kiosk.conditions.view().number == 2
    kiosk.back()
    kiosk.back()

    assert kiosk.session.step is Step.GUIDE


def test_the_slip_says_why_and_where_to_go_and_repeats_no_answer(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    with pytest.raises(StepError):
        kiosk.conditions.print_conditions()
    answer(kiosk, PERSON, NO, YES)
    kiosk.conditions.print_conditions()

    job = kiosk.papers.latest()
    assert job is not None
    assert isinstance(job.slip, ConditionsSlip)
    assert job.slip.hindrances[0].better == ("专利年费缴纳提醒与办理引导",)
    assert job.slip.assumed
    assert "5000元以上" not in repr(job.slip)


def test_the_answers_are_gone_with_the_person_and_never_kept(machine: Bench) -> None:
    open_conditions(machine.kiosk)
    answer(machine.kiosk, PERSON, NO, YES)
    with machine.store.reading() as r:
        assert drafts.find(r) is None
    machine.kiosk.end()

    assert machine.kiosk.session.examined == ()


def test_another_item_begins_with_its_own_questions(kiosk: Kiosk) -> None:
    open_conditions(kiosk)
    answer(kiosk, PERSON, NO, YES)
    kiosk.open_guide("IP-13-05")

    assert kiosk.session.examined == ()


def test_an_item_without_questions_goes_straight_to_the_form(kiosk: Kiosk) -> None:
    assert not kiosk.conditions.asked_for(ITEM)
    kiosk.begin()
    kiosk.open_guide(ITEM)
    with pytest.raises(StepError):
        kiosk.conditions.open_conditions()


def test_an_edition_that_asks_otherwise_asks_from_the_beginning(machine: Bench) -> None:
    open_conditions(machine.kiosk)
    answer(machine.kiosk, PERSON, NO, YES)
    for _ in range(4):
        machine.kiosk.back()
    one = CATALOGUE.conditions["IP-13-03"]
    machine.kiosk.adopt(replace(CATALOGUE, conditions={FEES: replace(one, item=FEES)}))
    machine.kiosk.conditions.open_conditions()

    assert machine.kiosk.conditions.view().number == 1


@pytest.mark.parametrize("item", sorted(shipped().conditions))
def test_every_question_of_the_catalogue_lets_somebody_through_and_only_warns(item: str) -> None:
    questions = shipped().conditions[item]

    assert questions.assumed
    for question in questions.questions:
        assert any(one.hindrance is None for one in question.answers)
        assert all(one.hindrance is None or one.hindrance.weight is Weight.WARNS for one in question.answers)


def _some_hindrance() -> Hindrance:
    answers = CATALOGUE.conditions[FEES].questions[1].answers
    return next(one.hindrance for one in answers if one.hindrance)
